import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, makeCertificate } from "@/scripts/test/certificate";
import { setTestKeys } from "@/scripts/test/fresh-database";
import type { TestStep } from "../contract";
import type { SslMode } from "../shared/database-server/server-target";
import { startTlsServer, type TlsServer } from "../shared/postgres-wire/fixtures/tls-server";
import { createWarehouse, type Warehouse } from "../shared/postgres-wire/fixtures/warehouse";
import { openPostgres } from "./client";

describe("SSL modes against a server with a certificate", () => {
  let warehouse: Warehouse;
  const authority = makeCertificate("Test authority");
  const certificates: Record<string, Certificate> = {
    good: makeCertificate("localhost", authority.authority),
    elsewhere: makeCertificate("db.example.com", authority.authority),
    expired: makeCertificate("localhost", authority.authority, -1),
    numbered: makeCertificate("127.0.0.1", authority.authority),
  };
  const servers = new Map<string, TlsServer>();

  beforeAll(async () => {
    setTestKeys();
    warehouse = await createWarehouse();
    await warehouse.run("create table public.orders (id int)");
    process.env.DATABASE_URL = `postgresql://${warehouse.config.host}:${warehouse.config.port}/x`;
    for (const [name, certificate] of Object.entries(certificates)) {
      servers.set(name, await startTlsServer(warehouse.config, certificate));
    }
    process.env.EGRESS_ALLOW = [...servers.values()]
      .flatMap(({ port }) => [`localhost:${port}`, `127.0.0.1:${port}`])
      .join(",");
  });
  afterAll(async () => {
    delete process.env.EGRESS_ALLOW;
    for (const server of servers.values()) await server.close();
    await warehouse.drop();
  });

  const secured = async (
    name: string,
    sslMode: SslMode,
    sslRootCert?: string,
    host = "localhost",
  ): Promise<TestStep[]> => {
    const steps: TestStep[] = [];
    const config = {
      ...warehouse.config,
      host,
      port: servers.get(name)?.port ?? 0,
      sslMode,
      ...(sslRootCert && { sslRootCert }),
    };
    const { secrets } = warehouse;
    for await (const step of openPostgres({
      connectorId: null,
      purpose: "test",
      config,
      secrets,
      signal: AbortSignal.timeout(15_000),
    }).test()) {
      steps.push(step);
    }
    return steps;
  };

  it.each<[certificate: string, mode: SslMode, trusted: boolean, outcome: RegExp]>([
    [
      "good",
      "verify-full",
      true,
      /^Encrypted with TLSv1\.3\. The server's certificate is trusted and made out to this host\.$/,
    ],
    ["good", "verify-ca", true, /trusted; its host name was not checked/],
    ["elsewhere", "verify-ca", true, /trusted; its host name was not checked/],
    ["good", "require", false, /The certificate was not checked/],
    ["expired", "require", false, /The certificate was not checked/],
    ["elsewhere", "prefer", false, /The certificate was not checked/],
    ["good", "disable", false, /Not encrypted, as SSL mode disable asks/],
  ])("a certificate that is %s passes in mode %s", async (certificate, mode, trusted, outcome) => {
    const before = { ...servers.get(certificate)?.connections };
    const steps = await secured(certificate, mode, trusted ? authority.cert : undefined);
    expect(steps.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(steps[1]?.message).toMatch(outcome);
    const after = servers.get(certificate)?.connections;
    // The session itself, and not only the probe before it, is as the mode says.
    expect(after?.plain).toBe((before.plain ?? 0) + (mode === "disable" ? 1 : 0));
    expect(after?.encrypted).toBe((before.encrypted ?? 0) + (mode === "disable" ? 1 : 2));
  });

  it.each<[certificate: string, mode: SslMode, trusted: boolean, message: RegExp]>([
    ["good", "verify-full", false, /not signed by an authority that is trusted here, and verify-full asks/],
    ["good", "verify-ca", false, /not signed by an authority that is trusted here, and verify-ca asks/],
    ["elsewhere", "verify-full", true, /not made out to localhost/],
    ["expired", "verify-ca", true, /has expired/],
  ])("a certificate that is %s fails in mode %s (authority given: %s)", async (certificate, mode, trusted, message) => {
    const steps = await secured(certificate, mode, trusted ? authority.cert : undefined);
    const failure = steps.find(({ status }) => status === "failed");
    expect(failure?.id).toBe("secure");
    expect(failure?.message).toMatch(message);
    expect(failure?.remedy).toBeTruthy();
  });

  it("compares an address with the addresses of a certificate, and not with the name localhost", async () => {
    const passing = await secured("numbered", "verify-full", authority.cert, "127.0.0.1");
    expect(passing.filter(({ status }) => status !== "passed")).toEqual([]);
    const failing = await secured("good", "verify-full", authority.cert, "127.0.0.1");
    expect(failing.find(({ status }) => status === "failed")).toMatchObject({
      id: "secure",
      message: expect.stringContaining("not made out to 127.0.0.1"),
    });
  });

  it("refuses an authority that is no certificate, in words", async () => {
    const broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
    const failure = (await secured("good", "verify-full", broken)).find(({ status }) => status === "failed");
    expect(failure?.id).toBe("secure");
    expect(failure?.message).toMatch(/could not agree on how to encrypt|authority/);
  });
});
