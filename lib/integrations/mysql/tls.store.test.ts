import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, makeCertificate } from "@/scripts/test/certificate";
import { type RunningMariadb, startMariadb } from "@/scripts/test/mariadb/start";
import { allowEgress } from "@/scripts/test/object-stores/allow-egress";
import type { TestStep } from "../contract";
import type { SslMode } from "../shared/database-server/server-target";
import { openMysql } from "./client";
import { createWarehouse, type Warehouse } from "./fixtures/warehouse";

describe("SSL modes against a MariaDB with a certificate", () => {
  let running: RunningMariadb;
  let warehouse: Warehouse;
  const authority = makeCertificate("Test authority");
  const certificates: Record<string, Certificate> = {
    good: makeCertificate("localhost", authority.authority),
    elsewhere: makeCertificate("db.example.com", authority.authority),
    expired: makeCertificate("localhost", authority.authority, -1),
  };

  beforeAll(async () => {
    running = await startMariadb(makeCertificate("localhost", authority.authority));
    warehouse = await createWarehouse(running.mariadb);
    await warehouse.run(`create table ${warehouse.database}.orders (id int)`);
    allowEgress(`tcp://localhost:${running.mariadb.port}`);
  });
  afterAll(() => running.stop());

  /** From now on the server shows this one. */
  const present = async ({ cert, key }: Certificate): Promise<void> => {
    fs.writeFileSync(path.join(running.folder, "server.pem"), cert);
    fs.writeFileSync(path.join(running.folder, "server-key.pem"), key);
    await warehouse.run("flush ssl");
  };
  const secured = async (name: string, sslMode: SslMode, sslRootCert?: string): Promise<TestStep[]> => {
    await present(certificates[name] ?? authority);
    const steps: TestStep[] = [];
    const config = { ...warehouse.config, host: "localhost", sslMode, ...(sslRootCert && { sslRootCert }) };
    const { secrets } = warehouse;
    const signal = AbortSignal.timeout(15_000);
    for await (const step of openMysql({ connectorId: null, purpose: "test", config, secrets, signal }).test())
      steps.push(step);
    return steps;
  };

  it.each<[certificate: string, mode: SslMode, trusted: boolean, outcome: RegExp]>([
    ["good", "verify-full", true, /^Encrypted with TLSv1\.3\. .* trusted and made out to this host\.$/],
    ["good", "verify-ca", true, /trusted; its host name was not checked/],
    ["elsewhere", "verify-ca", true, /trusted; its host name was not checked/],
    ["good", "require", false, /^Encrypted with TLSv1\.3\. The certificate was not checked/],
    ["expired", "require", false, /^Encrypted with TLSv1\.3\. The certificate was not checked/],
    ["elsewhere", "prefer", false, /^Encrypted with TLSv1\.3\. The certificate was not checked/],
    ["good", "disable", false, /^Not encrypted, as SSL mode disable asks/],
  ])(
    "a certificate that is %s passes in mode %s (authority given: %s)",
    async (certificate, mode, trusted, outcome) => {
      const steps = await secured(certificate, mode, trusted ? authority.cert : undefined);
      expect(steps.filter(({ status }) => status !== "passed")).toEqual([]);
      expect(steps[1]?.message).toMatch(outcome);
    },
  );

  it.each<[certificate: string, mode: SslMode, trusted: boolean, message: RegExp]>([
    ["good", "verify-full", false, /not signed by an authority that is trusted here, and verify-full asks/],
    ["good", "verify-ca", false, /not signed by an authority that is trusted here, and verify-ca asks/],
    ["elsewhere", "verify-full", true, /not made out to localhost/],
    ["expired", "verify-ca", true, /has expired/],
  ])("a certificate that is %s fails in mode %s (authority given: %s)", async (certificate, mode, trusted, message) => {
    const failed = (await secured(certificate, mode, trusted ? authority.cert : undefined)).find(
      ({ status }) => status === "failed",
    );
    expect(failed).toMatchObject({ id: "secure", message: expect.stringMatching(message) });
    expect(failed?.remedy).toBeTruthy();
  });

  it("refuses an authority that is no certificate, in words", async () => {
    const broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
    const failed = (await secured("good", "verify-full", broken)).find(({ status }) => status === "failed");
    expect(failed?.id).toBe("secure");
    expect(failed?.message).toMatch(/could not agree on how to encrypt|authority/);
  });

  it("tells an account that has to encrypt from a wrong password as well as the server lets one", async () => {
    const reader = await warehouse.account("identified by 'canary-x' require ssl");
    const steps: TestStep[] = [];
    const config = { ...reader.config, sslMode: "disable" as const };
    const signal = AbortSignal.timeout(15_000);
    const secrets = { password: "canary-x" };
    for await (const step of openMysql({ connectorId: null, purpose: "test", config, secrets, signal }).test())
      steps.push(step);
    expect(steps.find(({ status }) => status === "failed")).toMatchObject({
      id: "authenticate",
      remedy: expect.stringContaining("Or when the account has to encrypt, which SSL mode disable does not."),
    });
  });
});
