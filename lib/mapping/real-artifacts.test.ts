import { describe, expect, it } from "vitest";
import { relationKey } from "../core/ids";
import { integrations } from "../integrations/registry";
import { nodesOf, parsedFile, realProjects, writtenName } from "./fixtures/real-projects";
import { matchRelations, type WarehouseRelation } from "./match-relations";

// biome-ignore lint/suspicious/noExplicitAny: plain JSON, read without our types on purpose
type Any = any;

const projects = realProjects();

/** The warehouse as dbt saw it: a relation for each entry of its catalog, which is keyed by unique_id. */
function warehouseOf(file: string) {
  const { nodes = {}, sources = {} }: Any = parsedFile(file);
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

describe.skipIf(projects.length === 0)("the warehouses that real catalogs tell of", { timeout: 60_000 }, () => {
  it.each(projects)(
    "$name: every node is matched to its own relation, and to no other",
    async ({ manifest, catalog }) => {
      const { keyByNode, relations } = warehouseOf(catalog);
      const { adapter, nodes } = await nodesOf(manifest);
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
