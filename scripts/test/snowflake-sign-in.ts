import { snowflakeConfig } from "../../lib/integrations/snowflake/config";
import { snowflakeFault } from "../../lib/integrations/snowflake/messages";
import { openSession, testPace } from "../../lib/integrations/snowflake/session";

/** Signs in to the account at the address in the first argument, and says how that ended: for what happens on the way. */
const [, , accessUrl] = process.argv;
const names = { account: "myorg-acct", user: "reader", warehouse: "wh", database: "db" };
const config = snowflakeConfig.parse({ ...names, accessUrl });
const signal = AbortSignal.timeout(20_000);
await openSession({ config, secrets: { password: "canary-password" }, signal }, testPace).then(
  async (session) => {
    await session.close();
    console.log("signed in");
  },
  (thrown: unknown) => {
    const { code, message } = snowflakeFault(thrown, { config, kind: "password" });
    console.log(`${code}: ${message}`);
  },
);
