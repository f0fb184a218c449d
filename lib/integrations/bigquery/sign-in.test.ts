import { createVerify } from "node:crypto";
import type http from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "../../core/errors";
import { testPace } from "../shared/bucket/object-store";
import { type AnsweringServer, startAnsweringServer } from "../shared/fixtures/answering-server";
import { testClock } from "../shared/fixtures/test-clock";
import { endpointOf } from "./endpoint";
import { EMAIL, keyFile, privateKey, publicKey } from "./fixtures/key-file";
import { failureOf, openClient, stepsOf } from "./fixtures/open-client";
import { openSignIn } from "./sign-in";

let server: AnsweringServer;
let bodies: string[];

const answer = (response: http.ServerResponse, status: number, body: unknown, headers: http.OutgoingHttpHeaders = {}) =>
  response
    .writeHead(status, { "content-type": "application/json; charset=UTF-8", ...headers })
    .end(JSON.stringify(body));

/** What the token service says; the API itself refuses whoever has no token. */
const tokensAre = (status: number, body: unknown, headers: http.OutgoingHttpHeaders = {}) =>
  server.respond(async (request, response) => {
    if (request.url !== "/token") {
      const authorized = request.headers.authorization === "Bearer ya29.good" || status === 404;
      return answer(response, authorized ? 200 : 401, authorized ? {} : { error: { code: 401, message: "no" } });
    }
    bodies.push(await text(request));
    answer(response, status, body, headers);
  });

beforeEach(async () => {
  server = await startAnsweringServer();
  bodies = [];
});
afterEach(() => server.close());

const signer = (key = privateKey) =>
  openSignIn({ email: EMAIL, privateKey: key, projectId: null }, endpointOf(server.origin), {
    ...{ pace: testPace, signal: new AbortController().signal, clock: testClock() },
  });
const signIn = (key?: string) => signer(key).token;
const refusedBy = async (body: unknown, headers: http.OutgoingHttpHeaders = {}) => {
  tokensAre(400, body, headers);
  const config = { projectId: "acme-analytics", apiEndpoint: server.origin };
  const failure = failureOf(await stepsOf(openClient({ config, keyFile, purpose: "test" })));
  expect(failure?.id).toBe("authenticate");
  return { message: failure?.message, remedy: failure?.remedy };
};
const decoded = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString());

describe("signing in", () => {
  it("exchanges what the key signs for a token, made out to whom it is sent and to nobody else", async () => {
    tokensAre(200, { access_token: "ya29.good", expires_in: 3599, token_type: "Bearer" });
    expect(await signIn()()).toBe("ya29.good");
    const sent = new URLSearchParams(bodies[0]);
    expect(sent.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
    const [header, claims, signature] = (sent.get("assertion") ?? "").split(".");
    expect(decoded(header)).toMatchObject({ alg: "RS256" });
    expect(decoded(claims)).toMatchObject({
      iss: EMAIL,
      aud: `${server.origin}/token`,
      scope: "https://www.googleapis.com/auth/bigquery",
    });
    expect(decoded(claims).exp - decoded(claims).iat).toBe(3600);
    expect(decoded(claims).sub).toBeUndefined();
    const isSigned = createVerify("RSA-SHA256")
      .update(`${header}.${claims}`)
      .verify(publicKey, signature ?? "", "base64url");
    expect(isSigned).toBe(true);
    expect(bodies[0]).not.toContain(encodeURIComponent(privateKey.slice(40, 80)));
  });

  it("keeps a token for as long as it holds, and asks for another before it ends", async () => {
    tokensAre(200, { access_token: "ya29.good", expires_in: 3599, token_type: "Bearer" });
    const lasting = signIn();
    await lasting();
    await lasting();
    expect(bodies).toHaveLength(1);
    tokensAre(200, { access_token: "ya29.good", expires_in: 60, token_type: "Bearer" });
    const short = signIn();
    await short();
    await short();
    expect(bodies).toHaveLength(3);
  });

  it("asks once where it is refused, and keeps what the library knows of the key out of the fault", async () => {
    tokensAre(400, { error: "invalid_grant", error_description: "Invalid JWT Signature." });
    const thrown = await signIn()().catch((error: unknown) => error);
    expect(bodies).toHaveLength(1);
    expect(thrown).toMatchObject({ reason: "invalid_grant", status: 400, cause: undefined });
  });

  it("sends nothing where it is sent on to", async () => {
    server.respond((_, response) =>
      response.writeHead(307, { location: "https://collects-keys.example.com/token" }).end(),
    );
    await expect(signIn()()).rejects.toMatchObject({ kind: "redirected" });
    expect(server.asked).toHaveLength(1);
  });

  it("goes without a token at an emulator that knows none, and says so", async () => {
    tokensAre(404, {});
    const config = { projectId: "acme-analytics", apiEndpoint: server.origin };
    const steps = await stepsOf(openClient({ config, keyFile, purpose: "test" }));
    expect(steps[1]).toMatchObject({
      id: "authenticate",
      status: "passed",
      message: expect.stringContaining("asks nobody to sign in"),
    });
    expect(server.asked.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it("says that a key cannot be read before anything is sent", async () => {
    const broken = "-----BEGIN PRIVATE KEY-----\nMIIBVgIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n";
    const thrown = await signIn(broken)().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({
      code: "credentials-rejected",
      message: "The private key in the key file cannot be read.",
    });
    expect(server.asked).toHaveLength(0);
  });
});

describe("a refused key", () => {
  const grant = (error_description: string) => ({ error: "invalid_grant", error_description });

  it("was deleted when its signature is not known", async () => {
    const { message, remedy } = await refusedBy(grant("Invalid JWT Signature."));
    expect(message).toContain("does not know this key");
    expect(remedy).toContain("https://console.cloud.google.com/iam-admin/serviceaccounts?project=acme-tools");
  });

  it("was signed by a clock that is off, and by how much", async () => {
    const description =
      "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.";
    const { message, remedy } = await refusedBy(grant(description), {
      date: new Date(Date.now() + 3 * 3600_000).toUTCString(),
    });
    expect(message).toContain("takes its signature for an old one. It is 3 hours behind.");
    expect(remedy).toContain("timedatectl set-ntp true");
    expect((await refusedBy(grant(description))).message).not.toContain("behind");
  });

  it.each([
    ["Robot is disabled.", "is disabled.", `gcloud iam service-accounts enable ${EMAIL} --project=acme-tools`],
    ["Invalid grant: account not found", "knows no service account", "brought back for 30 days"],
    ["Not a valid email or user ID.", "knows no service account", "brought back for 30 days"],
    ["Something that nobody has seen yet", "does not accept the key", "Make a new key"],
  ])("is told for %j", async (description, message, remedy) => {
    const told = await refusedBy(grant(description));
    expect(told.message).toContain(message);
    expect(told.remedy).toContain(remedy);
    expect(JSON.stringify(told)).not.toContain("nobody has seen");
  });

  it.each([
    ["disabled_client", "gives the service account"],
    ["unauthorized_client", "gives the service account"],
    ["invalid_scope", "may not be used for BigQuery"],
  ])("is told for %s", async (error, message) => {
    expect((await refusedBy({ error })).message).toContain(message);
  });
});
