import "server-only";
import type { ClientContext, PrimaryClient } from "../contract";
import { crawlPace, type Pace, testPace } from "../shared/postgres-wire/connect";
import { inSessions } from "../shared/warehouse/in-session";
import { markFaults } from "../shared/warehouse/sink-fault";
import type { RedshiftConfig, RedshiftSecrets } from "./config";
import { countVisible } from "./count-visible";
import { crawl } from "./crawl";
import { redshiftFault } from "./messages";
import { openSession } from "./session";
import { testRedshift } from "./test-steps";

/** Reads the system catalog of one database of a cluster or workgroup. A session is opened for each call and closed after it. */
export const openRedshift = (context: ClientContext<RedshiftConfig, RedshiftSecrets>): PrimaryClient => {
  const { config } = context;
  const inSession = inSessions(
    (pace: Pace) => openSession(context, pace),
    (thrown) => redshiftFault(thrown, config),
  );
  return {
    tier: "primary",
    test: () => testRedshift(context),
    found: () => inSession(testPace, (session) => countVisible(session, config)),
    crawl: (sink) => inSession(crawlPace, (session) => crawl(session, config, markFaults(sink))),
    async close() {},
  };
};
