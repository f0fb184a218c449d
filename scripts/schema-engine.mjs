#!/usr/bin/env node
// The engine behind `prisma migrate`, as WebAssembly from npm. Prisma's own is a binary downloaded from the vendor's server,
// which many networks block. Prisma starts this file in its place (PRISMA_SCHEMA_ENGINE_BINARY in prisma.config.ts) and
// speaks JSON-RPC over stdin and stdout with it, or runs it as `schema-engine cli <command>`.
import fs from "node:fs";
import { createRequire } from "node:module";
import readline from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parse } from "pg-connection-string";

const args = process.argv.slice(2);
const valuesOf = (name) => args.flatMap((arg, index) => (arg === name ? [args[index + 1]] : []));
const [datasource] = valuesOf("--datasource");
const target = targetOf(datasource ? JSON.parse(datasource).url : process.env.DATABASE_URL);

if (args.includes("--version")) console.log("schema-engine-cli wasm");
else if (args.includes("cli")) await runCommand(args.at(-1));
else await serve();

/** Single fields rather than the URL: a shadow database replaces `database`, and a URL would win over it. */
function targetOf(url) {
  if (!url) return null;
  const location = new URL(url);
  const schema = location.searchParams.get("schema") ?? undefined;
  location.searchParams.delete("schema");
  const { host, port, user, password, database, ssl } = parse(location.toString());
  const config = {
    host: host ?? "localhost",
    port: Number(port ?? 5432),
    user,
    password,
    database: database ?? "postgres",
  };
  return { schema, config: ssl === undefined ? config : { ...config, ssl } };
}

async function runCommand(command) {
  const name = target.config.database;
  const run = async (database, sql) => {
    const client = new pg.Client({ ...target.config, database });
    await client.connect();
    try {
      if (sql) await client.query(sql);
    } finally {
      await client.end();
    }
  };
  const verbs = { "create-database": "CREATE", "drop-database": "DROP" };
  const maintenance = name === "postgres" ? "template1" : "postgres";
  try {
    if (command === "can-connect-to-database") await run(name);
    else await run(maintenance, `${verbs[command]} DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    const [code, message] = commandFault(error, name);
    // The caller drops the first line of stderr.
    process.stderr.write('{"level":"INFO","fields":{"message":"start"}}\n');
    const fields = { message, error_code: code, is_panic: false, meta: {} };
    process.stderr.write(`${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
    process.exit(1);
  }
}

/** Prisma's code and words for what the driver says. */
function commandFault(error, database) {
  if (error.code === "3D000") return ["P1003", `Database \`${database}\` does not exist`];
  if (error.code === "42P04") return ["P1009", `Database \`${database}\` already exists`];
  if (error.code === "28P01") return ["P1000", "Authentication failed"];
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT/.test(error.code ?? ""))
    return ["P1001", `Can't reach database server at ${target.config.host}:${target.config.port}`];
  return [error.code ?? "P1010", String(error.message ?? error)];
}

async function serve() {
  const panics = { message: "", set_message: (message) => Object.assign(panics, { message }) };
  globalThis.PRISMA_WASM_PANIC_REGISTRY = panics; // The engine reports a crash of its own here and fails without it.
  const engineModule = await loadEngine();
  const datamodels = valuesOf("--datamodels").map((file) => [file, fs.readFileSync(file, "utf8")]);
  let engine;
  const engineFor = (request) => {
    const factory = needsServer(request) ? connected() : offline();
    engine ??= engineModule.SchemaEngine.new(
      { datamodels: datamodels.length > 0 ? datamodels : undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return engine;
  };
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  let noticeId = 1_000_000;

  const answer = async (request) => {
    try {
      const running = await engineFor(request);
      let result =
        (await running[request.method === "getDatabaseVersion" ? "version" : request.method](request.params)) ?? null;
      if (request.method === "diff" && result?.stdout) {
        const { stdout, ...rest } = result;
        send({ id: noticeId++, method: "print", params: { content: stdout } });
        result = rest;
      }
      send({ id: request.id, result });
    } catch (error) {
      const isPanic = error?.name === "RuntimeError";
      const message = isPanic ? panics.message : String(error?.message ?? error);
      const data = { is_panic: isPanic, message, error_code: error?.code ?? null, meta: error?.meta ?? null };
      send({ id: request.id, error: { code: 4466, message, data } });
    }
  };
  let queue = Promise.resolve();
  const lines = readline.createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    if (request.method) queue = queue.then(() => answer(request));
  });
  lines.on("close", () => queue.then(() => process.exit(0)));
}

async function loadEngine() {
  const module = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const resolved = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = fs.readFileSync(resolved.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": module });
  module.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return module;
}

/** A comparison of schema files alone works with no server at all. */
function needsServer({ method, params }) {
  if (!target) return false;
  return (
    method !== "diff" || ["from", "to"].some((side) => !["empty", "schemaDatamodel"].includes(params?.[side]?.tag))
  );
}

function connected() {
  readInternalChars();
  class Factory extends PrismaPg {
    constructor(config) {
      super(config, { schema: target.schema });
      this.given = config;
    }
    async connect() {
      return mended(await super.connect());
    }
    /** The adapter drops the shadow database while its own pool is still connected to it; here it lets go first. */
    async connectToShadowDb() {
      const outer = await this.connect();
      const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
      await outer.executeScript(`CREATE DATABASE "${database}"`);
      const shadow = await new Factory({ ...this.given, database }).connect();
      const disconnect = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await disconnect();
        await outer.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
        await outer.dispose();
      };
      return shadow;
    }
  }
  return new Factory(target.config);
}

/** The adapter knows nothing of pg_catalog's one-byte "char" (oid 18): it is read as text and labelled afterwards. */
function readInternalChars() {
  const require = createRequire(import.meta.url);
  const Result = require("pg/lib/result.js");
  const { addFields } = Result.prototype;
  Result.prototype.addFields = function (fields) {
    for (const field of fields) if (field.dataTypeID === 18) Object.assign(field, { dataTypeID: 25, wasChar: true });
    return addFields.call(this, fields);
  };
}

function mended(connection) {
  const perform = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  let chars = [];
  connection.performIO = async (query) => {
    const result = await perform(query);
    chars = (result.fields ?? []).map((field) => field.wasChar);
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const [index, isChar] of chars.entries()) if (isChar) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter splits a script at every ";", also inside a function's body; the server knows better.
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

function offline() {
  const { Boolean: bool, Text, Int32 } = ColumnTypeEnum;
  const version = {
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [bool, Text, Int32],
    rows: [[true, "PostgreSQL 16.0", 160000]],
  };
  const nothing = { columnNames: [], columnTypes: [], rows: [] };
  const connection = {
    provider: "postgres",
    adapterName: "offline",
    queryRaw: async ({ sql }) => (/version/i.test(sql) ? version : nothing),
    executeRaw: async () => 0,
    executeScript: async () => {},
    dispose: async () => {},
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    underlyingDriver: () => null,
    startTransaction: async () => {
      throw new Error("There is no database behind a comparison of files.");
    },
  };
  const connect = async () => connection;
  return { provider: "postgres", adapterName: "offline", connect, connectToShadowDb: connect };
}
