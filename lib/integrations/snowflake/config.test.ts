import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { conditionComplaints } from "../field-conditions";
import { snowflakeConfig, snowflakeSecrets } from "./config";
import { credentialKind, credentialsOf } from "./credentials";
import { snowflake } from "./descriptor";
import { readPrivateKey } from "./read-private-key";

const good = { account: "myorg-acct", user: "CONNETRA", warehouse: "WH", database: "ANALYTICS" };
const complaint = (change: Record<string, unknown>): string =>
  snowflakeConfig.safeParse({ ...good, ...change }).error?.issues[0]?.message ?? "";
const secretComplaint = (secrets: Record<string, unknown>): string =>
  snowflakeSecrets.safeParse(secrets).error?.issues[0]?.message ?? "";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pkcs8 = privateKey.export({ format: "pem", type: "pkcs8" }).toString();
const pkcs1 = privateKey.export({ format: "pem", type: "pkcs1" }).toString();
const encrypted = privateKey
  .export({ format: "pem", type: "pkcs8", cipher: "aes-256-cbc", passphrase: "open sesame" })
  .toString();
const legacy = privateKey
  .export({ format: "pem", type: "pkcs1", cipher: "aes-256-cbc", passphrase: "open sesame" })
  .toString();
const small = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const curve = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

describe("the snowflake form", () => {
  it("keeps what the API documents, and reads an account from wherever it was copied", () => {
    expect(snowflakeConfig.parse(good)).toEqual(good);
    const pasted = { account: "https://app.snowflake.com/myorg/acct/#/homepage", role: " ", accessUrl: "" };
    expect(snowflakeConfig.parse({ ...good, ...pasted })).toMatchObject({ account: "myorg-acct" });
  });

  it.each([
    [{ account: "https://example.com" }, /not one of Snowflake's/],
    [{ account: undefined }, /Enter the account identifier/],
    [{ database: "ANALYTICS.PUBLIC" }, /without a schema/],
    [{ warehouse: " " }, /Enter the name of the warehouse/],
    [{ accessUrl: "ftp://x" }, /not a web address/],
    [{ accessUrl: "https://u:p@x.example" }, /user name or password/],
    [{ accessUrl: "https://app.snowflake.com/a/b" }, /address of Snowsight/],
    [{ credentials: "sso" }, /password, key-pair, token/],
  ])("%j is refused in words", (change, message) => {
    expect(complaint(change)).toMatch(message);
  });

  it("keeps of an access URL where it leads, and adds the scheme", () => {
    const parsed = snowflakeConfig.parse({ ...good, accessUrl: " snow.example.com/console/login " });
    expect(parsed.accessUrl).toBe("https://snow.example.com");
  });

  it("fills in the account while an address is pasted", () => {
    expect(snowflake.takeApart("account", "https://MyOrg-Acct.snowflakecomputing.com/")).toEqual({
      fills: { account: "myorg-acct" },
    });
    expect(snowflake.takeApart("account", "myorg-acct")).toBeNull();
    expect(snowflake.takeApart("user", "snowflake")).toBeNull();
  });
});

describe("the way to sign in", () => {
  it.each([
    [{ password: "p" }, "password"],
    [{ privateKey: pkcs8 }, "key-pair"],
    [{ token: "t" }, "token"],
    [{}, null],
  ] as const)("is known by the secret where nobody chose: %#", (secrets, kind) => {
    expect(credentialKind({}, secrets)).toBe(kind);
    expect(conditionComplaints(snowflake, good, secrets)).toEqual([]);
  });

  it("that was chosen asks for its secret and refuses another", () => {
    const messages = conditionComplaints(snowflake, { ...good, credentials: "key-pair" }, { password: "p" });
    expect(messages.map(({ message }) => message)).toEqual([
      "Enter the private key.",
      'Password is used only with credentials "password": leave it out.',
    ]);
  });

  it("is one", () => {
    expect(secretComplaint({ password: "p", token: "t" })).toMatch(/one way to sign in/);
    expect(secretComplaint({ password: "p", passphrase: "t" })).toMatch(/belongs to a private key/);
    expect(secretComplaint({ privateKey: pkcs8, passphrase: "x" })).toBe("");
  });

  it("is missed in words before anything is sent", () => {
    expect(() => credentialsOf(snowflakeConfig.parse(good), {})).toThrow(/no secret to sign in with/);
    const chosen = snowflakeConfig.parse({ ...good, credentials: "token" });
    expect(() => credentialsOf(chosen, { password: "p" })).toThrow(/no programmatic access token/);
  });
});

describe("a private key", () => {
  it.each([
    ["-----BEGIN PUBLIC KEY-----\nMII\n-----END PUBLIC KEY-----", /the public key/],
    ["ssh-rsa AAAAB3", /public key for SSH/],
    ["-----BEGIN OPENSSH PRIVATE KEY-----\nb3\n-----END OPENSSH PRIVATE KEY-----", /OpenSSH's own form/],
    ["-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----", /a certificate/],
    ["-----BEGIN EC PRIVATE KEY-----\nMII\n-----END EC PRIVATE KEY-----", /elliptic curves/],
    ["-----BEGIN PRIVATE KEY-----\nMII", /end of the key is missing/],
    ["rsa_key.p8", /not a private key in PEM form/],
  ])("%s is told for what it is", (privateKeyText, message) => {
    expect(secretComplaint({ privateKey: privateKeyText })).toMatch(message);
  });

  it.each([
    ["PKCS#8", pkcs8, undefined],
    ["PKCS#1", pkcs1, undefined],
    ["encrypted PKCS#8", encrypted, "open sesame"],
    ["encrypted PKCS#1", legacy, "open sesame"],
    ["a passphrase that it does not need", pkcs8, "open sesame"],
    ["Windows' line ends", pkcs8.replaceAll("\n", "\r\n"), undefined],
    ["written-out line ends", pkcs8.replaceAll("\n", "\\n"), undefined],
    ["one line", pkcs8.replaceAll("\n", " "), undefined],
    ["no first and last line", pkcs8.replace(/-----[A-Z ]+-----/g, ""), undefined],
    ["text around it", `key:\n${pkcs8}\nend`, undefined],
  ])("is read with %s", (_, text, passphrase) => {
    expect(secretComplaint({ privateKey: text })).toBe("");
    expect(readPrivateKey(text.trim(), passphrase)).toBe(pkcs8);
  });

  // PBE with MD5 and DES, as openssl made it long ago.
  const withDes = [
    "-----BEGIN ENCRYPTED PRIVATE KEY-----",
    "MFcwGwYJKoZIhvcNAQUDMA4ECDuGLLhi+dS7AgIIAAQ4MLebaV/lTz9nO5LCBisDXpeXLc60Q9MHrHk49mvKBkkgoNXZlMeqplnjPqQq88xkzjPa7m8c7gs=",
    "-----END ENCRYPTED PRIVATE KEY-----",
  ].join("\n");

  it.each([
    ["encrypted, no passphrase", encrypted, undefined, /there is no passphrase/],
    ["encrypted, another passphrase", encrypted, "canary", /passphrase does not open/],
    ["encrypted with DES", withDes, "canary", /encrypted in a way that is no longer supported/],
    ["broken", pkcs8.replace(/MII/, "XXX"), undefined, /cannot be read/],
    ["too small", small.export({ format: "pem", type: "pkcs8" }).toString(), undefined, /has 1024 bits/],
    ["of a curve", curve.export({ format: "pem", type: "pkcs8" }).toString(), undefined, /no RSA key/],
  ])("%s is refused in words", (_, text, passphrase, message) => {
    expect(() => readPrivateKey(text, passphrase)).toThrow(message);
  });
});
