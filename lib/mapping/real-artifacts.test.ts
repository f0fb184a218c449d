import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildsRelation } from "../core/catalog";
import { relationKey } from "../core/ids";
import { WarningList } from "../core/warnings";
import { readManifest } from "../dbt/read-manifest";
import { sharedFolder } from "../dbt/test-bytes";
import { integrations } from "../integrations/registry";
import { type DbtRelation, matchRelations, type WarehouseRelation } from "./match-relations";
import { relationOf } from "./relation-of";

// biome-ignore lint/suspicious/noExplicitAny: plain JSON, read without our types on purpose
type Any = any;

const parsed = (file: string): Any => {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
};

const demo = path.join(import.meta.dirname, "../../demo/artifacts");
const roots = [sharedFolder("artifacts"), existsSync(demo) ? demo : null].filter((root) => root !== null);
const fileIn = (folder: string, name: string) =>
  [`${name}.json`, `${name}.json.gz`].map((file) => path.join(folder, file)).find((file) => existsSync(file));
const projects = roots
  .flatMap((root) => ["", ...readdirSync(root, { recursive: true, encoding: "utf8" })].map((at) => path.join(root, at)))
  .flatMap((folder) => {
    const [manifest, catalog] = [fileIn(folder, "manifest"), fileIn(folder, "catalog")];
    return manifest && catalog ? [{ name: folder.split(path.sep).slice(-2).join("/"), manifest, catalog }] : [];
  });

/** The warehouse as dbt saw it: a relation for each entry of its catalog, which is keyed by unique_id. */
function warehouseOf(file: string) {
  const { nodes = {}, sources = {} } = parsed(file);
  const keyByNode = new Map<string, string>();
  const relations = new Map<string, WarehouseRelation>();
  for (const [id, entry] of Object.entries<Any>({ ...nodes, ...sources })) {
    const { database = null, schema, name } = entry.metadata;
    const key = relationKey([database, schema, name]);
    keyByNode.set(id, key);
    relations.set(key, { key, database, schema, name });
  }
  return { keyByNode, relations: [...relations.values()] };
}

async function relationsOf(file: string): Promise<{ adapter: string | null; nodes: DbtRelation[] }> {
  const nodes: DbtRelation[] = [];
  const { metadata } = await readManifest(createReadStream(file), {
    ...{ warnings: new WarningList(), disabled: () => {} },
    node: ({ asset }) => {
      if (buildsRelation(asset.type)) nodes.push(relationOf(asset));
    },
  });
  return { adapter: metadata.adapterType, nodes };
}

const writtenName = ({ database, schema, identifier }: DbtRelation) =>
  relationKey([database, schema, identifier]).toLowerCase();

describe.skipIf(projects.length === 0)("the warehouses that real catalogs tell of", { timeout: 60_000 }, () => {
  it.each(projects)(
    "$name: every node is matched to its own relation, and to no other",
    async ({ manifest, catalog }) => {
      const { keyByNode, relations } = warehouseOf(catalog);
      const { adapter, nodes } = await relationsOf(manifest);
      const unquotedNames = integrations.find(({ kind }) => kind === adapter)?.unquotedNames;
      const matches = matchRelations(nodes, relations, { unquotedNames });
      const nameOf = new Map(nodes.map((node) => [node.key, writtenName(node)]));
      const sameName = (relation: string, key: string) => relation.toLowerCase() === nameOf.get(key);
      const wrong = matches.filter(({ key, relation }) => {
        const own = keyByNode.get(key)?.toLowerCase();
        // Some catalogs are of another target than the manifest beside them: nothing is there by the names that it gives.
        return own === nameOf.get(key)
          ? relation !== keyByNode.get(key)
          : relation !== null && !sameName(relation, key);
      });
      expect(wrong).toEqual([]);
    },
  );
});
