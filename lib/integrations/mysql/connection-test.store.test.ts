import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { startFaultProxy } from "@/scripts/test/fault-proxy";
import { allowEgress } from "@/scripts/test/object-stores/allow-egress";
import type { TestStep } from "../contract";
import { openMysql } from "./client";
import type { MysqlConfig } from "./config";
import { createWarehouse, type Login, statementsIn, type Warehouse } from "./fixtures/warehouse";

const test = async ({ config, secrets }: Login, signal = AbortSignal.timeout(15_000)): Promise<TestStep[]> => {
  const steps: TestStep[] = [];
  for await (const step of openMysql({ connectorId: null, purpose: "test", config, secrets, signal }).test())
    steps.push(step);
  return steps;
};

const statuses = (steps: readonly TestStep[]) => steps.map(({ id, status }) => `${id} ${status}`);
const failure = (steps: readonly TestStep[]) => steps.find(({ status }) => status === "failed");

/** A server that is not MySQL, or is a sick one. */
const fakeServer = async (onConnection: (socket: Socket) => void): Promise<{ server: Server; port: number }> => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  allowEgress(`tcp://127.0.0.1:${port}`);
  return { server, port };
};

describe("a connection test of MariaDB", () => {
  let warehouse: Warehouse;
  const withConfig = (change: Partial<MysqlConfig>): Login => ({
    ...warehouse,
    config: { ...warehouse.config, ...change },
  });

  beforeAll(async () => {
    warehouse = await createWarehouse();
  });
  afterAll(() => warehouse.drop());

  it("fails on zero tables, although everything else is in order", async () => {
    const steps = await test(warehouse);
    expect(statuses(steps)).toEqual([
      ...["reach passed", "secure passed", "authenticate passed"],
      ...["database passed", "privileges failed", "views skipped"],
    ]);
    expect(failure(steps)?.message).toContain("sees no table and no view");
    expect(failure(steps)?.remedy).toContain("let it run once");
  });

  it("passes when there is something to see, and counts it", async () => {
    const { database } = warehouse;
    await warehouse.run(
      `create table ${database}.orders (id int)`,
      `create view ${database}.open_orders as select id from ${database}.orders`,
    );
    const steps = await test(warehouse);
    expect(steps.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(steps[2]?.message).toMatch(/by the account connetra_admin@%, to MariaDB 10\.\d+/);
    expect(steps[4]?.message).toContain("sees 1 tables and 1 views");
  });

  it("fails with the statements to run when the account may see nothing, and they are the ones that help", async () => {
    const reader = await warehouse.account();
    const steps = await test(reader);
    expect(failure(steps)).toMatchObject({ id: "database" });
    const statements = statementsIn(failure(steps)?.remedy);
    expect(statements).toHaveLength(1);
    await warehouse.run(...statements);
    expect((await test(reader)).every(({ status }) => status === "passed")).toBe(true);
  });

  it("says of an account that sees nothing anywhere what it has to be granted", async () => {
    const reader = await warehouse.account();
    const { schemas: _, ...config } = reader.config;
    expect(failure(await test({ ...reader, config }))).toMatchObject({
      id: "database",
      message: expect.stringContaining("sees no database apart from MySQL's own"),
      remedy: expect.stringContaining("GRANT SELECT, SHOW VIEW"),
    });
  });

  it("tells an account that sees names of databases from one that sees tables", async () => {
    const reader = await warehouse.account();
    await warehouse.run(`grant show databases on *.* to ${reader.account}`);
    const steps = await test(reader);
    expect(failure(steps)).toMatchObject({ id: "privileges" });
    await warehouse.run(...statementsIn(failure(steps)?.remedy));
    expect(failure(await test(reader))).toBeUndefined();
  });

  it("warns when the SQL of views is hidden, with the statement that shows it", async () => {
    const reader = await warehouse.account();
    await warehouse.run(`grant references on ${warehouse.database}.* to ${reader.account}`);
    const last = (await test(reader)).at(-1);
    expect(last).toMatchObject({ id: "views", status: "warned" });
    expect(last?.message).toContain("The SQL of 1 of 1 views");
    await warehouse.run(...statementsIn(last?.remedy));
    expect((await test(reader)).at(-1)?.status).toBe("passed");
  });

  it("grants on the one database that is named, though an underscore stands for any letter", async () => {
    const reader = await warehouse.account();
    const [statement] = statementsIn(failure(await test(reader))?.remedy);
    expect(statement).toContain("\\_");
  });

  it("tells a wrong password from everything else, and never repeats it", async () => {
    const reader = await warehouse.account();
    const steps = await test({ ...reader, secrets: { password: "canary-wrong" } });
    expect(statuses(steps).slice(0, 4)).toEqual([
      ...["reach passed", "secure passed", "authenticate failed", "database skipped"],
    ]);
    expect(failure(steps)?.message).toContain("does not accept this password");
    expect(JSON.stringify(steps)).not.toContain("canary");
  });

  it.each([
    ["is locked", "identified by 'x' account lock", /is locked/, /ACCOUNT UNLOCK/],
    ["has an expired password", "identified by 'x' password expire", /has expired/, /PASSWORD EXPIRE NEVER/],
    ["signs in by a socket of its machine", "identified via unix_socket", /signs in by a method/, /IDENTIFIED VIA/],
  ])("tells an account that %s", async (_, how, message, remedy) => {
    const reader = await warehouse.account(how);
    const failed = failure(await test({ ...reader, secrets: { password: "x" } }));
    expect(failed?.id).toBe("authenticate");
    expect(failed?.message).toMatch(message);
    expect(failed?.remedy).toMatch(remedy);
  });

  it("names the database that is not there", async () => {
    const steps = await test(withConfig({ schemas: ["Nope"] }));
    expect(failure(steps)?.message).toContain('sees no database named "Nope"');
    const partly = await test(withConfig({ database: warehouse.database, schemas: ["Nope"] }));
    expect(partly.find(({ id }) => id === "database")).toMatchObject({ status: "warned" });
    expect(failure(partly)).toBeUndefined();
  });

  it("tells a closed port", async () => {
    const { server, port } = await fakeServer(() => {});
    await new Promise((closed) => server.close(closed));
    const steps = await test(withConfig({ port }));
    expect(failure(steps)).toMatchObject({ id: "reach" });
    expect(failure(steps)?.message).toContain(`nothing listens on port ${port}`);
  });

  it("tells a private address that the operator has not allowed, and a host that does not exist", async () => {
    expect(failure(await test(withConfig({ host: "10.99.0.1" })))?.remedy).toContain("EGRESS_ALLOW");
    const nowhere = await test(withConfig({ host: "nowhere.invalid" }));
    expect(failure(nowhere)).toMatchObject({ id: "reach", message: expect.stringContaining("nowhere.invalid") });
  });

  it.each([
    ["a web server", (socket: Socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
    ["an SSH server", (socket: Socket) => socket.write("SSH-2.0-OpenSSH_9.2\r\n")],
    ["a port that hangs up", (socket: Socket) => socket.end()],
  ])("tells %s from MySQL", async (_, onConnection) => {
    const { server, port } = await fakeServer(onConnection);
    const steps = await test(withConfig({ port }));
    server.close();
    expect(failure(steps)?.id).toBe("reach");
    expect(failure(steps)?.message).toContain("is not a MySQL server");
  });

  it("tells a server that is full by what it says before it greets", async () => {
    const text = "#08004Too many connections";
    const packet = Buffer.concat([
      Buffer.from([text.length + 3, 0, 0, 0, 255, 1040 & 255, 1040 >> 8]),
      Buffer.from(text),
    ]);
    const { server, port } = await fakeServer((socket) => socket.end(packet));
    const steps = await test(withConfig({ port }));
    server.close();
    expect(failure(steps)?.message).toContain("takes no more connections");
  });

  it("answers within ten seconds when the server says nothing", async () => {
    const sockets: Socket[] = [];
    const { server, port } = await fakeServer((socket) => void sockets.push(socket));
    const before = performance.now();
    const steps = await test(withConfig({ port }));
    for (const socket of sockets) socket.destroy();
    server.close();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(failure(steps)).toMatchObject({ id: "reach", message: expect.stringContaining("did not answer in time") });
  });

  it("answers within ten seconds wherever on the way the server goes quiet or is cut off", async () => {
    const { host, port } = inject("mariadb");
    const proxy = await startFaultProxy(`http://${host}:${port}`);
    allowEgress(proxy.url);
    const way = { host: "127.0.0.1", port: Number(new URL(proxy.url).port) };
    expect(failure(await test(withConfig(way)))).toBeUndefined();
    const whole = proxy.bytes();
    const early = 30;
    const late = Math.round(whole * 0.8);
    for (const fault of [
      { kind: "cut", after: early },
      { kind: "cut", after: Math.round(whole * 0.4) },
      { kind: "cut", after: late },
      { kind: "stop", after: early },
      { kind: "stop", after: late },
    ] as const) {
      proxy.set(fault);
      const before = performance.now();
      const failed = failure(await test(withConfig(way)));
      expect(performance.now() - before).toBeLessThan(10_000);
      const said = fault.kind === "stop" ? /did not answer in time/ : /closed the connection/;
      expect(failed?.message, `${fault.kind} after ${fault.after} of ${whole}`).toMatch(said);
      expect(failed?.remedy).toBeTruthy();
    }
    await proxy.close();
  });

  it("refuses to go on unencrypted where encryption is asked for", async () => {
    for (const sslMode of ["require", "verify-ca"] as const) {
      // This server has no certificate.
      const failed = failure(await test(withConfig({ sslMode })));
      expect(failed).toMatchObject({ id: "secure", message: expect.stringContaining("does not offer encryption") });
    }
  });
});
