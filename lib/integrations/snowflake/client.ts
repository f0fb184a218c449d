import "server-only";
import type { ClientContext, PrimaryClient } from "../contract";
import { inSessions } from "../shared/warehouse/in-session";
import { markFaults } from "../shared/warehouse/sink-fault";
import type { SnowflakeConfig, SnowflakeSecrets } from "./config";
import { crawl } from "./crawl";
import { whoQuery, whoRow } from "./crawl-queries";
import { credentialKind } from "./credentials";
import { snowflakeFault } from "./messages";
import { crawlPace, openSession, type Pace, testPace } from "./session";
import { testSnowflake } from "./test-steps";
import { found } from "./visible";

/** Reads the metadata of one database. A session is opened for each call and closed after it. */
export const openSnowflake = (context: ClientContext<SnowflakeConfig, SnowflakeSecrets>): PrimaryClient => {
  const { config, secrets } = context;
  const inSession = inSessions(
    (pace: Pace) => openSession(context, pace),
    (thrown) => snowflakeFault(thrown, { config, kind: credentialKind(config, secrets) }),
  );
  return {
    tier: "primary",
    test: () => testSnowflake(context),
    found: () =>
      inSession(testPace, async (session) => {
        const [who] = await session.rows(whoQuery, whoRow);
        return found(session, config, who?.ROLE ?? "PUBLIC", who?.VERSION ?? null);
      }),
    crawl: (sink) => inSession(crawlPace, (session) => crawl(session, config, markFaults(sink))),
    async close() {},
  };
};
