import "server-only";
import type { ClientContext, PrimaryClient } from "../contract";
import { crawlPace, type Pace, testPace } from "../shared/postgres-wire/connect";
import { inSessions } from "../shared/warehouse/in-session";
import { markFaults } from "../shared/warehouse/sink-fault";
import type { PostgresConfig, PostgresSecrets } from "./config";
import { crawl } from "./crawl";
import { type FoundRow, foundQuery, serverQuery, wantedSchemas } from "./crawl-queries";
import { postgresFault } from "./messages";
import { openSession } from "./session";
import { testPostgres } from "./test-steps";

/** Reads the system catalog of one database in a read-only session. A session is opened for each call and closed after it. */
export const openPostgres = (context: ClientContext<PostgresConfig, PostgresSecrets>): PrimaryClient => {
  const { config } = context;
  const inSession = inSessions(
    (pace: Pace) => openSession(context, pace),
    (thrown) => postgresFault(thrown, config),
  );
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
