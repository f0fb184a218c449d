import "server-only";
import type { ClientContext, PrimaryClient } from "../contract";
import { markFaults, sinkFaultIn } from "../shared/warehouse/sink-fault";
import type { MysqlConfig, MysqlSecrets } from "./config";
import { crawlPace, openSession, type Pace, type Session, testPace } from "./connect";
import { countVisible } from "./count-visible";
import { crawl } from "./crawl";
import { mysqlFault } from "./messages";
import { testMysql } from "./test-steps";

/** Reads information_schema of one server in a session that cannot write. A session is opened for each call and closed after it. */
export const openMysql = (context: ClientContext<MysqlConfig, MysqlSecrets>): PrimaryClient => {
  const { config } = context;
  const inSession = async <T>(pace: Pace, work: (session: Session) => Promise<T>): Promise<T> => {
    let session: Session | undefined;
    try {
      session = await openSession(context, pace);
      return await work(session);
    } catch (thrown) {
      throw sinkFaultIn(thrown) ?? mysqlFault(thrown, config);
    } finally {
      await session?.close();
    }
  };
  return {
    tier: "primary",
    test: () => testMysql(context),
    found: () => inSession(testPace, (session) => countVisible(session, config)),
    crawl: (sink) => inSession(crawlPace, (session) => crawl(session, config, markFaults(sink), context.signal)),
    async close() {},
  };
};
