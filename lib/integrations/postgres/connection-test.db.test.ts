import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setTestKeys } from "@/scripts/test/fresh-database";
import type { TestStep } from "../contract";
import { createWarehouse, type Warehouse } from "../shared/postgres-wire/fixtures/warehouse";
import { openPostgres } from "./client";
import type { PostgresConfig } from "./config";

type Target = Pick<Warehouse, "config" | "secrets">;

const test = async ({ config, secrets }: Target, signal = AbortSignal.timeout(15_000)): Promise<TestStep[]> => {
  const steps: TestStep[] = [];
  for await (const step of openPostgres({ connectorId: null, purpose: "test", config, secrets, signal }).test())
    steps.push(step);
  return steps;
};

const statuses = (steps: readonly TestStep[]) => steps.map(({ id, status }) => `${id} ${status}`);
const failure = (steps: readonly TestStep[]) => steps.find(({ status }) => status === "failed");

/** A server that is not Postgres, or is a sick one. */
const fakeServer = (onConnection: (socket: Socket) => void): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      onConnection(socket);
    });
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : 0 });
    });
  });

describe("a connection test", () => {
  let warehouse: Warehouse;
  const allow = (...ports: number[]) => {
    process.env.EGRESS_ALLOW = ports.map((port) => `127.0.0.1:${port}`).join(",");
  };
  const withConfig = (change: Partial<PostgresConfig>): Target => ({
    ...warehouse,
    config: { ...warehouse.config, ...change },
  });

  beforeAll(async () => {
    setTestKeys();
    warehouse = await createWarehouse();
    process.env.DATABASE_URL = `postgresql://${warehouse.config.host}:${warehouse.config.port}/x`;
  });
  afterAll(async () => {
    delete process.env.EGRESS_ALLOW;
    await warehouse.drop();
  });

  it("fails on zero tables, although everything else is in order", async () => {
    const steps = await test(warehouse);
    expect(statuses(steps)).toEqual([
      ...["reach passed", "secure passed", "authenticate passed"],
      ...["database passed", "read-catalog passed", "usage passed", "privileges failed"],
    ]);
    expect(failure(steps)?.message).toBe("There are no tables and no views here.");
    expect(failure(steps)?.remedy).toContain("let it run once");
  });

  it("passes when everything may be read", async () => {
    await warehouse.run("create schema marts; create table marts.orders (id int); create table marts.items (id int)");
    const steps = await test(warehouse);
    expect(steps.every(({ status }) => status === "passed")).toBe(true);
    expect(steps.at(-1)?.message).toBe(`The user ${warehouse.config.user} may read all 2 tables and views.`);
  });

  it("fails with the statements to run when the role may read nothing", async () => {
    const { reader } = warehouse;
    const steps = await test(reader);
    expect(failure(steps)).toMatchObject({ id: "usage" });
    expect(failure(steps)?.message).toContain("may not use marts");
    expect(failure(steps)?.remedy).toContain(`GRANT USAGE ON SCHEMA marts TO ${reader.config.user};`);
  });

  it("the statements it gives are the ones that help", async () => {
    const { reader } = warehouse;
    const remedy = failure(await test(reader))?.remedy ?? "";
    await warehouse.run(remedy.slice(remedy.indexOf("\n")));
    await warehouse.run("create table marts.made_later (id int)");
    expect(statuses(await test(reader)).at(-1)).toBe("privileges passed");
  });

  it("tells a schema that may not be used from tables that may not be read", async () => {
    const { reader } = warehouse;
    const role = reader.config.user;
    await warehouse.run(`create schema shut; create table shut.secret (id int)`);
    const steps = await test(reader);
    const step = steps.find(({ id }) => id === "usage");
    expect(step).toMatchObject({ status: "warned", message: `The user ${role} may not use shut.` });
    await warehouse.run(
      `grant usage on schema shut to ${role}; revoke select on all tables in schema marts from ${role}`,
    );
    const entered = await test(reader);
    expect(statuses(entered).slice(-2)).toEqual(["usage passed", "privileges failed"]);
    expect(failure(entered)?.message).toContain("may read none of them");
    await warehouse.run(`drop schema shut cascade; grant select on all tables in schema marts to ${role}`);
  });

  it("warns when a part is hidden", async () => {
    const { reader } = warehouse;
    await warehouse.run(`revoke select on marts.items from ${reader.config.user}`);
    const last = (await test(reader)).at(-1);
    expect(last).toMatchObject({ id: "privileges", status: "warned" });
    expect(last?.message).toContain("may read 2 of 3 tables and views. The other 1 stay out");
  });

  it("tells a wrong password from everything else, and never repeats it", async () => {
    const steps = await test({ ...warehouse.reader, secrets: { password: "canary-wrong" } });
    expect(statuses(steps).slice(0, 4)).toEqual([
      "reach passed",
      "secure passed",
      "authenticate failed",
      "database skipped",
    ]);
    expect(failure(steps)?.message).toContain("does not accept this password");
    expect(JSON.stringify(steps)).not.toContain("canary");
  });

  it("tells a wrong database from a wrong password", async () => {
    const steps = await test(withConfig({ database: "no such db" }));
    expect(statuses(steps).slice(2, 5)).toEqual(["authenticate passed", "database failed", "read-catalog skipped"]);
    expect(failure(steps)?.message).toBe("There is no database named no such db on this server.");
  });

  it("gives the GRANT when the role may not connect to the database", async () => {
    const { database } = warehouse.config;
    await warehouse.run(`revoke connect on database ${database} from public`);
    const steps = await test(warehouse.reader);
    await warehouse.run(`grant connect on database ${database} to public`);
    expect(failure(steps)).toMatchObject({ id: "database" });
    expect(failure(steps)?.remedy).toContain(
      `GRANT CONNECT ON DATABASE ${database} TO ${warehouse.reader.config.user};`,
    );
  });

  it("names the schema that does not exist", async () => {
    const missing = await test(withConfig({ schemas: ["Marts"] }));
    expect(failure(missing)?.message).toContain('no schema named "Marts"');
    const partly = await test(withConfig({ schemas: ["marts", "nope"] }));
    expect(partly.find(({ id }) => id === "read-catalog")).toMatchObject({ status: "warned" });
  });

  it("tells a closed port", async () => {
    const { server, port } = await fakeServer(() => {});
    await new Promise((closed) => server.close(closed));
    allow(port);
    const steps = await test(withConfig({ host: "127.0.0.1", port }));
    expect(failure(steps)).toMatchObject({ id: "reach" });
    expect(failure(steps)?.message).toContain(`nothing listens on port ${port}`);
  });

  it("tells a private address that the operator has not allowed", async () => {
    delete process.env.EGRESS_ALLOW;
    const steps = await test(withConfig({ host: "10.99.0.1", port: 5432 }));
    expect(failure(steps)).toMatchObject({ id: "reach" });
    expect(failure(steps)?.remedy).toContain("EGRESS_ALLOW");
  });

  it("tells a host that does not exist", async () => {
    const steps = await test(withConfig({ host: "nowhere.invalid" }));
    expect(failure(steps)).toMatchObject({ id: "reach" });
    expect(failure(steps)?.message).toContain("nowhere.invalid");
  });

  it.each([
    ["a web server", (socket: Socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
    ["a MySQL server", (socket: Socket) => socket.write(Buffer.from("S\0\0\0\n8.0.36\0"))],
    ["a port that hangs up", (socket: Socket) => socket.end()],
  ])("tells %s from Postgres", async (_, onConnection) => {
    const { server, port } = await fakeServer(onConnection);
    allow(port);
    const steps = await test(withConfig({ host: "127.0.0.1", port }));
    server.close();
    expect(failure(steps)?.id).toBe("secure");
    expect(failure(steps)?.message).toContain("is not a Postgres server");
  });

  it("answers within ten seconds when the server says nothing", async () => {
    const sockets: Socket[] = [];
    const { server, port } = await fakeServer((socket) => void sockets.push(socket));
    allow(port);
    const before = performance.now();
    const steps = await test(withConfig({ host: "127.0.0.1", port }));
    for (const socket of sockets) socket.destroy();
    server.close();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(failure(steps)?.message).toContain("did not answer in time");
  });

  it("answers within ten seconds when the server goes quiet after it has agreed to talk", async () => {
    const sockets: Socket[] = [];
    const { server, port } = await fakeServer((socket) => {
      sockets.push(socket);
      socket.once("data", () => socket.write("N"));
    });
    allow(port);
    const before = performance.now();
    const steps = await test(withConfig({ host: "127.0.0.1", port }));
    for (const socket of sockets) socket.destroy();
    server.close();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(failure(steps)).toMatchObject({ id: "authenticate" });
  });

  it("breaks off a server whose answer has no end, before it fills the memory", async () => {
    // Lets anybody in, and then answers with a row that is said to have two gigabytes.
    const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
    const endlessRow = Buffer.from([0x44, 0x7f, 0xff, 0xff, 0xff, 0, 1, 0x7f, 0xff, 0xff, 0xf0]);
    const piece = Buffer.alloc(2 ** 20, 0x41);
    const { server, port } = await fakeServer((socket) => {
      const flood = (): void => {
        while (!socket.destroyed && socket.write(piece));
        socket.once("drain", flood);
      };
      socket.once("data", (first) => {
        const isSslRequest = first.length === 8;
        socket.write(isSslRequest ? "N" : welcome);
        if (!isSslRequest) socket.once("data", () => socket.write(endlessRow, flood));
      });
    });
    allow(port);
    const before = process.memoryUsage.rss();
    const steps = await test(withConfig({ host: "127.0.0.1", port, sslMode: "disable" }));
    server.close();
    expect(failure(steps)?.message).toContain("without an end");
    expect(process.memoryUsage.rss() - before).toBeLessThan(1.5 * 2 ** 30);
  });

  it("refuses to go on unencrypted where encryption is asked for", async () => {
    for (const sslMode of ["require", "verify-ca", "verify-full"] as const) {
      const steps = await test(withConfig({ sslMode }));
      // The test server has no certificate.
      expect(failure(steps)?.id).toBe("secure");
      expect(failure(steps)?.message).toContain("does not offer encryption");
    }
  });
});
