import type { Client } from "pg";
import type { AssetDraft, JsonObject, ResultDraft, TestStatus } from "@/lib/core/catalog";
import type { AssetId } from "@/lib/core/ids";
import { assetId } from "./asset-id";
import type { ColumnType, CopyValue } from "./binary-fields";
import { steadyColumns } from "./steady-columns";
import { steadyFacts } from "./steady-facts";
import { type PutOutcome, VersionedTable, type VersionedTableSpec } from "./versioned-table";

const columns = <T extends ColumnType>(type: T, ...names: string[]) => names.map((column) => ({ column, type }));

const tables = {
  assets: {
    name: "assets",
    key: columns("uuid", "id"),
    columns: [
      ...columns("text", "key", "type", "name", "database", "schema", "identifier", "relation", "description"),
      ...columns("text[]", "tags"),
      ...columns("text", "package", "path", "materialization", "owner", "group", "access"),
      ...columns("json", "columns"),
      ...columns("integer", "column_count"),
      ...columns("text", "raw_code", "compiled_code", "language"),
      ...columns("uuid[]", "attached_to"),
      ...columns("json", "facts"),
      ...columns("text", "column_names"),
    ],
  },
  edges: { name: "edges", key: columns("uuid", "from_id", "to_id"), columns: [] },
  results: {
    name: "results",
    key: [...columns("uuid", "asset_id"), ...columns("text", "kind")],
    columns: [
      ...columns("text", "status", "message"),
      ...columns("bigint", "failures"),
      ...columns("float", "execution_time"),
      ...columns("timestamp", "started_at", "completed_at"),
      ...columns("text", "thread_id", "invocation_id"),
      ...columns("json", "facts"),
    ],
  },
  mappings: {
    name: "mappings",
    key: columns("uuid", "asset_id"),
    columns: [
      ...columns("text", "relation"),
      ...columns("uuid", "primary_id"),
      ...columns("text", "rule", "reason", "candidate"),
    ],
  },
  health: {
    name: "health",
    key: columns("uuid", "asset_id"),
    columns: [...columns("text", "test_status"), ...columns("integer", "tests", "failing")],
  },
} satisfies Record<string, VersionedTableSpec>;

const nameOf = ({ name }: { name: string }): string => name;

type TableName = keyof typeof tables;
const tableNames = Object.keys(tables) as TableName[];

/**
 * The only writer of assets, edges, results, mappings and health. It writes one new version of one connector inside the
 * caller's transaction; nobody sees any of it before that commits. Its tables are put in the order of `tables`, each
 * finished before the next, because a connection runs one COPY at a time.
 */
export class VersionWriter {
  readonly #ids = new Map<string, AssetId>();

  private constructor(
    /** In its transaction; free for other queries before the first row is put and after a table is finished. */
    readonly client: Client,
    private readonly connectorId: string,
    private readonly byName: Record<TableName, VersionedTable>,
  ) {}

  static open(client: Client, connectorId: string, version: number): VersionWriter {
    const ended = new Promise<never>((_, reject) => {
      client.once("end", () => reject(new Error("The connection that writes the version ended.")));
    });
    // Nobody may be waiting on it when it comes.
    ended.catch(() => undefined);
    const open = (name: TableName) => new VersionedTable(client, ended, tables[name], connectorId, version);
    return new VersionWriter(client, connectorId, {
      assets: open("assets"),
      edges: open("edges"),
      results: open("results"),
      mappings: open("mappings"),
      health: open("health"),
    });
  }

  /** Asked for again and again: by its edges, its tests, its mapping. */
  idOf = (key: string): AssetId => {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = assetId(this.connectorId, key);
    this.#ids.set(key, id);
    return id;
  };

  putAsset(draft: AssetDraft): Promise<PutOutcome> {
    const values = this.#assetValues(draft, draft.facts);
    const steady = steadyFacts(draft.facts);
    const columns = steadyColumns(draft.columns);
    const isSteady = steady === draft.facts && columns === draft.columns;
    const compared = isSteady ? values : this.#assetValues({ ...draft, columns }, steady);
    return this.byName.assets.put([this.idOf(draft.key)], values, compared);
  }

  /** The hash of the asset that was put last. */
  get assetHash(): string {
    return this.byName.assets.lastHash;
  }

  /** To be called before keepAsset. */
  beginAssets(): Promise<void> {
    return this.byName.assets.begin();
  }

  /** Keeps an asset as it is; false when no such row is there, and it has to be put. */
  keepAsset(id: AssetId, hash: string): boolean {
    return this.byName.assets.keep(id, hash);
  }

  #assetValues(draft: AssetDraft, facts: JsonObject): CopyValue[] {
    return [
      ...[draft.key, draft.type, draft.name, draft.database, draft.schema, draft.identifier, draft.relation],
      ...[draft.description, draft.tags, draft.package, draft.path, draft.materialization, draft.owner, draft.group],
      ...[draft.access, JSON.stringify(draft.columns), draft.columns.length, draft.code?.raw ?? null],
      ...[draft.code?.compiled ?? null, draft.code?.language ?? null, draft.attachedTo.map(this.idOf)],
      ...[JSON.stringify(facts), draft.columns.map(nameOf).join("\n").toLowerCase()],
    ];
  }

  putEdge(from: AssetId, to: AssetId): Promise<PutOutcome> {
    return this.byName.edges.put([from, to], []);
  }

  putResult(result: ResultDraft): Promise<PutOutcome> {
    return this.byName.results.put(
      [this.idOf(result.key), result.kind],
      [
        ...[result.status, result.message, result.failures, result.executionTime, result.startedAt, result.completedAt],
        ...[result.threadId, result.invocationId, JSON.stringify(result.facts)],
      ],
    );
  }

  putMapping(
    key: string,
    match: {
      relation: string | null;
      primaryId: string | null;
      rule: string | null;
      reason: string | null;
      candidate: string | null;
    },
  ): Promise<PutOutcome> {
    const { relation, primaryId, rule, reason, candidate } = match;
    return this.byName.mappings.put([this.idOf(key)], [relation, primaryId, rule, reason, candidate]);
  }

  putHealth(id: AssetId, health: { testStatus: TestStatus; tests: number; failing: number }): Promise<PutOutcome> {
    return this.byName.health.put([id], [health.testStatus, health.tests, health.failing]);
  }

  /** Ends one table; what did not come again is closed, unless `keep` holds on to it. */
  finish(table: TableName, keep?: (key: string) => boolean): Promise<void> {
    return this.byName[table].finish(keep);
  }

  /** What changed of the assets, which is what a person is told. */
  get changes() {
    return this.byName.assets.changes;
  }

  /** Whether anything at all differs from the version before. */
  get hasChanges(): boolean {
    return tableNames.some((name) => {
      const { added, changed, removed } = this.byName[name].changes;
      return added + changed + removed > 0;
    });
  }
}
