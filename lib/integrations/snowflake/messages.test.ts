import { describe, expect, it } from "vitest";
import { AppError } from "../../core/errors";
import { snowflakeConfig } from "./config";
import { isAboutReaching, isAboutRole, snowflakeFault } from "./messages";

const config = snowflakeConfig.parse({
  ...{ account: "myorg-acct", user: "connetra", warehouse: "wh", database: "analytics", role: "reader" },
});
const told = (thrown: unknown, kind: "password" | "key-pair" | "token" = "password") =>
  snowflakeFault(thrown, { config, kind });

/** As the SDK throws what Snowflake answers. */
const answered = (code: string, message = "canary in the server's own text") =>
  Object.assign(new Error(message), { name: "OperationFailedError", code });
const status = (number: number) =>
  Object.assign(new Error("Request failed"), {
    name: "RequestFailedError",
    code: 401002,
    response: { status: number },
  });
const cut = (code: string) =>
  Object.assign(new Error("Network error"), {
    name: "NetworkError",
    code: 401001,
    cause: Object.assign(new Error("canary"), { code }),
  });

describe("a fault of Snowflake, in our words", () => {
  it.each([
    ["390100", "", "credentials-rejected", /does not accept this password for the user CONNETRA/],
    ["390101", "", "credentials-rejected", /is disabled/],
    ["390100", "User access disabled. Contact your local system administrator.", "credentials-rejected", /is disabled/],
    ["390102", "", "credentials-rejected", /has locked the user/],
    ["390100", "Your user account has been temporarily locked due to too many", "credentials-rejected", /has locked/],
    ["390144", "JWT token is invalid. [uuid]", "credentials-rejected", /signature by this private key/],
    ["390422", "", "credentials-rejected", /network policy of Snowflake does not let CONNETRA in/],
    ["390432", "Network policy is required.", "credentials-rejected", /only from users with a network policy/],
    ["394400", "Programmatic access token is invalid.", "credentials-rejected", /programmatic access token for/],
    ["394508", "MFA with TOTP is required.", "credentials-rejected", /second factor/],
    ["390000", "Multi-factor authentication is required for this account.", "credentials-rejected", /second factor/],
    ["390202", "", "credentials-rejected", /authentication policy/],
    ["390140", "", "credentials-rejected", /has expired/],
    ["390189", "Role 'READER' specified in the connect string does not exist", "permission-missing", /the role READER/],
    ["000606", "", "permission-missing", /warehouse WH cannot be used/],
    ["606", "", "permission-missing", /warehouse WH cannot be used/],
    ["090073", "", "permission-missing", /resource monitor/],
    ["002003", "", "not-found", /not there, or the role may not see it/],
    ["003001", "", "permission-missing", /may not read the metadata of ANALYTICS/],
    ["000604", "", "vendor-unreachable", /took too long/],
    ["000630", "", "vendor-unreachable", /took too long/],
    ["090030", "", "vendor-answer-unexpected", /cannot list so much/],
    ["390111", "", "vendor-unreachable", /ended the session/],
    ["999999", "", "vendor-answer-unexpected", /does not know \(999999\)/],
  ])("%s %s is %s", (code, message, ours, words) => {
    const fault = told(answered(code, message || undefined));
    expect(fault.code).toBe(ours);
    expect(fault.message).toMatch(words);
    expect(fault.remedy.length).toBeGreaterThan(9);
    expect(JSON.stringify(fault.view)).not.toContain("canary");
  });

  it.each([
    [status(404), /no Snowflake account at myorg-acct\.snowflakecomputing\.com/],
    [status(403), /no Snowflake account/],
    [status(302), /is not Snowflake/],
    [status(503), /cannot answer at the moment/],
    [cut("ENOTFOUND"), /no Snowflake account/],
    [cut("ECONNREFUSED"), /takes no connections/],
    [cut("ECONNRESET"), /broke off/],
    [cut("ETIMEDOUT"), /did not answer in time/],
    [Object.assign(cut("ECONNABORTED"), { message: "timeout of 8000ms exceeded" }), /did not answer in time/],
    [cut("CERT_HAS_EXPIRED"), /not to be trusted/],
    [new DOMException("late", "TimeoutError"), /did not answer in time/],
    [Object.assign(new Error("?"), { name: "OperationFailedError", code: undefined }), /is not Snowflake/],
  ])("%s belongs to reaching the account", (thrown, words) => {
    expect(told(thrown).message).toMatch(words);
    expect(isAboutReaching(thrown)).toBe(true);
    expect(isAboutRole(thrown)).toBe(false);
  });

  it("tells results that cannot be fetched from an account that cannot be reached", () => {
    const lost = Object.assign(new Error("?"), {
      name: "LargeResultSetError",
      code: 402002,
      response: { status: 403 },
    });
    expect(told(lost).message).toMatch(/storage where Snowflake lays it/);
    expect(told({ ...cut("ETIMEDOUT"), code: 402001, name: "NetworkError", message: "" }).message).toMatch(/storage/);
  });

  it("knows a refused role from a refused secret", () => {
    expect(isAboutRole(answered("390189"))).toBe(true);
    expect(isAboutReaching(answered("390189"))).toBe(false);
    expect(isAboutRole(answered("390100"))).toBe(false);
  });

  it("puts the names into the statements, quoted where they need it", () => {
    expect(told(answered("390189")).remedy).toContain("GRANT ROLE READER TO USER CONNETRA;");
    const lower = snowflakeConfig.parse({ ...config, user: '"my user"' });
    expect(snowflakeFault(answered("390101"), { config: lower, kind: null }).remedy).toContain('ALTER USER "my user"');
  });

  it("leaves what is already in our words as it is, however deep", () => {
    const blocked = new AppError("egress-blocked", "Not allowed.", { remedy: "EGRESS_ALLOW" });
    expect(told(Object.assign(new Error("x"), { cause: new Error("y", { cause: blocked }) }))).toBe(blocked);
    expect(isAboutReaching(blocked)).toBe(true);
  });

  it.each([
    [undefined, "443"],
    ["http://snowflake.internal:8085", "8085"],
    ["https://snowflake.internal", "443"],
  ])("silence from %s is looked for at the port that was asked", (accessUrl, port) => {
    const { remedy } = snowflakeFault(cut("ETIMEDOUT"), { config: { ...config, accessUrl }, kind: null });
    expect(remedy).toContain(`on port ${port};`);
  });
});
