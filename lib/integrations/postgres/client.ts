import "server-only";
import type { ClientContext, PrimaryClient } from "../contract";
import { crawlPace, type Pace, type Session, testPace } from "../shared/postgres-wire/connect";
import { markFaults, sinkFaultIn } from "../shared/warehouse/sink-fault";
import type { PostgresConfig, PostgresSecrets } from "./config";
import { crawl } from "./crawl";
import { type FoundRow, foundQuery, serverQuery, wantedSchemas } from "./crawl-queries";
import { postgresFault } from "./messages";
import { openSession } from "./session";
import { testPostgres } from "./test-steps";

/** Reads the system catalog of one database in a read-only session. A session is opened for each call and closed after it. */
export const openPostgres = (context: ClientContext<PostgresConfig, PostgresSecrets>): PrimaryClient => {
  const { config } = context;
  const inSession = async <T>(pace: Pace, work: (session: Session) => Promise<T>): Promise<T> => {
    let session: Session | undefined;
    try {
      session = await openSession(context, pace);
      return await work(session);
    } catch (thrown) {
      throw sinkFaultIn(thrown) ?? postgresFault(thrown, config);
    } finally {
      await session?.close();
    }
  };
  return {
    tier: "primary",
    test: () => testPostgres(context),
    found: () =>
      inSession(testPace, async ({ client }) => {
        const { rows: servers } = await client.query<{ version: string }>(serverQuery);
        const { rows } = await client.query<FoundRow>(foundQuery, wantedSchemas(config));
        return { ...rows[0], ...(servers[0] && { serverVersion: `PostgreSQL ${servers[0].version}` }) };
      }),
    crawl: (sink) => inSession(crawlPace, ({ client }) => crawl(client, config, markFaults(sink))),
    async close() {},
  };
};
