import type { MatchReason, MatchRule } from "./schema";

/** A dbt node that stands for a relation, as its manifest names it. */
export type DbtRelation = {
  key: string;
  materialization: string | null;
  database: string | null;
  schema: string | null;
  identifier: string | null;
};

/** A relation of the warehouse, as it was crawled. */
export type WarehouseRelation = { key: string; database: string | null; schema: string | null; name: string };

export type Match = {
  key: string;
  /** The key of the warehouse's relation. */
  relation: string | null;
  rule: MatchRule | null;
  reason: MatchReason | null;
  /** The nearest relation when none matched, for a person to judge. */
  candidate: string | null;
};

const join = (...parts: (string | null)[]) => parts.map((part) => part ?? "").join("\0");
const fold = (text: string) => text.toLowerCase();

/** Relations by an exact and a folded name; the folded one may lead to several. */
class RelationIndex {
  readonly #exact = new Map<string, WarehouseRelation>();
  readonly #folded = new Map<string, WarehouseRelation[]>();

  add(relation: WarehouseRelation, ...parts: (string | null)[]): void {
    const name = join(...parts);
    this.#exact.set(name, relation);
    const same = this.#folded.get(fold(name));
    if (same) same.push(relation);
    else this.#folded.set(fold(name), [relation]);
  }

  exact = (...parts: (string | null)[]) => this.#exact.get(join(...parts));
  folded = (...parts: (string | null)[]) => this.#folded.get(fold(join(...parts))) ?? [];
}

/**
 * Matches dbt nodes to the relations of one warehouse: to the letter first, then by folded case where exactly one
 * relation fits (warehouses fold unquoted names, each in its own direction), and never a guess between two. A person's
 * override goes before all. Nodes are answered in the order they came.
 */
export function matchRelations(
  nodes: Iterable<DbtRelation>,
  relations: readonly WarehouseRelation[],
  overrides: ReadonlyMap<string, string | null> = new Map(),
): Match[] {
  const whole = new RelationIndex();
  const withoutDatabase = new RelationIndex();
  const byName = new RelationIndex();
  const keys = new Set<string>();
  const databases = new Set<string>();
  for (const relation of relations) {
    whole.add(relation, relation.database, relation.schema, relation.name);
    withoutDatabase.add(relation, relation.schema, relation.name);
    byName.add(relation, relation.name);
    keys.add(relation.key);
    if (relation.database !== null) databases.add(fold(relation.database));
  }

  const found = (node: DbtRelation, relation: string, rule: MatchRule): Match => ({
    key: node.key,
    relation,
    rule,
    reason: null,
    candidate: null,
  });
  const missed = (
    node: DbtRelation,
    reason: MatchReason,
    candidate: WarehouseRelation | undefined = undefined,
  ): Match => ({
    key: node.key,
    relation: null,
    rule: null,
    reason,
    candidate: candidate?.key ?? null,
  });

  const match = (node: DbtRelation): Match => {
    const override = overrides.get(node.key);
    if (override === null) return missed(node, "override");
    if (override !== undefined && keys.has(override)) return found(node, override, "override");
    if (node.materialization === "ephemeral") return missed(node, "ephemeral");
    if (relations.length === 0) return missed(node, "warehouse-not-synced");
    if (node.identifier === null || node.schema === null) return missed(node, "no-relation-name");

    const index = node.database === null ? withoutDatabase : whole;
    const name =
      node.database === null ? [node.schema, node.identifier] : [node.database, node.schema, node.identifier];
    const exact = index.exact(...name);
    if (exact) return found(node, exact.key, "exact");
    const folded = index.folded(...name);
    const [only] = folded;
    if (only && folded.length === 1) return found(node, only.key, "folded");
    if (only) return missed(node, "several-candidates", only);

    const elsewhere = withoutDatabase.folded(node.schema, node.identifier)[0];
    if (node.database !== null && !databases.has(fold(node.database))) return missed(node, "other-database", elsewhere);
    return missed(node, "not-found", elsewhere ?? onlyOne(byName.folded(node.identifier)));
  };
  return Array.from(nodes, match);
}

const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
