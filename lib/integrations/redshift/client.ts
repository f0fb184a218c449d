import "server-only";
import type { ClientContext, PrimaryClient } from "../contract";
import { crawlPace, type Pace, testPace } from "../shared/postgres-wire/connect";
import { markFaults, sinkFaultIn } from "../shared/warehouse/sink-fault";
import type { RedshiftConfig, RedshiftSecrets } from "./config";
import { countVisible } from "./count-visible";
import { crawl } from "./crawl";
import { redshiftFault } from "./messages";
import { openSession, type RedshiftSession } from "./session";
import { testRedshift } from "./test-steps";

/** Reads the system catalog of one database of a cluster or workgroup. A session is opened for each call and closed after it. */
export const openRedshift = (context: ClientContext<RedshiftConfig, RedshiftSecrets>): PrimaryClient => {
  const { config } = context;
  const inSession = async <T>(pace: Pace, work: (session: RedshiftSession) => Promise<T>): Promise<T> => {
    let session: RedshiftSession | undefined;
    try {
      session = await openSession(context, pace);
      return await work(session);
    } catch (thrown) {
      throw sinkFaultIn(thrown) ?? redshiftFault(thrown, config);
    } finally {
      await session?.close();
    }
  };
  return {
    tier: "primary",
    test: () => testRedshift(context),
    found: () => inSession(testPace, (session) => countVisible(session, config)),
    crawl: (sink) => inSession(crawlPace, (session) => crawl(session, config, markFaults(sink))),
    async close() {},
  };
};
