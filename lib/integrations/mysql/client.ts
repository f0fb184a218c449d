import "server-only";
import type { ClientContext, PrimaryClient } from "../contract";
import { inSessions } from "../shared/warehouse/in-session";
import { markFaults } from "../shared/warehouse/sink-fault";
import type { MysqlConfig, MysqlSecrets } from "./config";
import { crawlPace, openSession, type Pace, testPace } from "./connect";
import { countVisible } from "./count-visible";
import { crawl } from "./crawl";
import { mysqlFault } from "./messages";
import { testMysql } from "./test-steps";

/** Reads information_schema of one server in a session that cannot write. A session is opened for each call and closed after it. */
export const openMysql = (context: ClientContext<MysqlConfig, MysqlSecrets>): PrimaryClient => {
  const { config } = context;
  const inSession = inSessions(
    (pace: Pace) => openSession(context, pace),
    (thrown) => mysqlFault(thrown, config),
  );
  return {
    tier: "primary",
    test: () => testMysql(context),
    found: () => inSession(testPace, (session) => countVisible(session, config)),
    crawl: (sink) => inSession(crawlPace, (session) => crawl(session, config, markFaults(sink), context.signal)),
    async close() {},
  };
};
