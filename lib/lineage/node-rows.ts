import "server-only";
import { at } from "@/lib/core/at";
import { assetType, type TestStatus } from "@/lib/core/catalog";
import type { GraphNode } from "./published-graph";
import { splitLine } from "./read-copy";
import type { Freshness } from "./schema";
import { parseUuid, UuidIndex } from "./uuid-index";

const newline = 10;
const uuidLength = 36;

/** What a sync's runs say of the nodes, by number. */
export type NodeHealth = {
  tests: (TestStatus | undefined)[];
  freshness: (Freshness | undefined)[];
  runSeconds: Float64Array;
};

/** The columns of a line, in their order; the id comes first, and the connector is its place in a list. */
export const nodeColumns = (connectorIds: string): string =>
  `a.id, array_position(array[${connectorIds}], a.connector_id) - 1, a.key, a.type, a.name, a.database, a.schema, a.package,
   a.materialization, a.owner, a.path`;

/**
 * The nodes of a graph as the lines in which they came from the database. A hundred thousand of them are read in no time,
 * since only those that are asked for become objects.
 */
export class NodeRows {
  readonly #bytes: Buffer;
  readonly #starts: Int32Array;
  readonly #connectorIds: readonly string[];
  readonly #external: ReadonlySet<string>;
  readonly uuids: UuidIndex;
  readonly count: number;
  readonly health: NodeHealth;
  readonly inOtherProjects = new Set<number>();

  constructor(bytes: Buffer, connectorIds: readonly string[], external: ReadonlySet<string>) {
    const starts: number[] = [];
    for (let start = 0; start < bytes.length; start = bytes.indexOf(newline, start) + 1) starts.push(start);
    this.#bytes = bytes;
    this.#starts = Int32Array.from([...starts, bytes.length]);
    this.#connectorIds = connectorIds;
    this.#external = external;
    this.count = starts.length;
    this.uuids = new UuidIndex(this.count);
    const uuid = Buffer.alloc(16);
    for (const start of starts) {
      parseUuid(bytes, start, uuid);
      this.uuids.add(uuid, 0);
    }
    this.health = {
      tests: new Array(this.count),
      freshness: new Array(this.count),
      runSeconds: new Float64Array(this.count).fill(Number.NaN),
    };
  }

  node(index: number): GraphNode | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const line = this.#bytes.toString("utf8", at(this.#starts, index), at(this.#starts, index + 1) - 1);
    const [id = "", connector, key, type, name, database, schema, inPackage, materialization, owner, path] =
      splitLine(line);
    const connectorId = this.#connectorIds[Number(connector)] ?? "";
    const seconds = at(this.health.runSeconds, index);
    return {
      id: id ?? "",
      connectorId,
      key: key ?? "",
      type: assetType.parse(type),
      name: name ?? "",
      testStatus: this.health.tests[index] ?? "none",
      database: database ?? null,
      schema: schema ?? null,
      package: inPackage ?? null,
      materialization: materialization ?? null,
      owner: owner ?? null,
      path: path ?? null,
      freshness: this.health.freshness[index] ?? null,
      runSeconds: Number.isNaN(seconds) ? null : seconds,
      isExternal: this.#external.has(`${connectorId} ${key}`),
      isInOtherProject: this.inOtherProjects.has(index),
    };
  }

  indexOfId(id: string): number | undefined {
    if (id.length !== uuidLength) return undefined;
    const uuid = Buffer.alloc(16);
    parseUuid(Buffer.from(id, "latin1"), 0, uuid);
    const index = this.uuids.find(uuid, 0);
    return index < 0 ? undefined : index;
  }
}
