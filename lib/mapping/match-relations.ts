import { RelationIndex } from "./relation-index";
import { storedNames, type UnquotedNames } from "./relation-name";
import type { MatchReason, MatchRule } from "./schema";

/** What dbt's artifacts say of whether a relation was there when dbt last looked. */
export type BuildEvidence = "built" | "not-built" | null;

/** A dbt node that stands for a relation, as its manifest names it. */
export type DbtRelation = {
  key: string;
  materialization: string | null;
  database: string | null;
  schema: string | null;
  identifier: string | null;
  /** As dbt rendered it, which tells what stands in quotes. */
  relation: string | null;
  /** Whether dbt builds it; a source is only read, and may stand for what another node builds. */
  isBuilt: boolean;
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

export type MatchOptions = {
  /** People's decisions by a node's key, which go before every rule; null: it maps to nothing. */
  overrides?: ReadonlyMap<string, string | null>;
  unquotedNames?: UnquotedNames;
  evidenceOf?(key: string): BuildEvidence;
};

/**
 * Matches dbt nodes to the relations of one warehouse: by the names as the warehouse stores them, to the letter first,
 * then by folded case where exactly one relation fits. It never guesses between two relations, nor gives two nodes that
 * dbt builds one relation that is neither's to the letter. Nodes are answered in the order they came.
 */
export function matchRelations(
  nodes: Iterable<DbtRelation>,
  relations: readonly WarehouseRelation[],
  { overrides = new Map(), unquotedNames, evidenceOf = () => null }: MatchOptions = {},
): Match[] {
  const index = new RelationIndex(relations);
  const match = (node: DbtRelation): Match => {
    const override = overrides.get(node.key);
    if (override === null) return missed(node, "override");
    if (override !== undefined && index.has(override)) return found(node, override, "override");
    if (node.materialization === "ephemeral") return missed(node, "ephemeral");
    if (relations.length === 0) return missed(node, "warehouse-not-synced");
    if (node.identifier === null || node.schema === null) return missed(node, "no-relation-name");

    const { database, schema, name } = storedNames(
      { database: node.database, schema: node.schema, name: node.identifier },
      node.relation,
      unquotedNames,
    );
    const exact = index.exact(database, schema, name);
    if (exact) return found(node, exact.key, "exact");
    const folded = index.folded(database, schema, name);
    const [only] = folded;
    if (only && folded.length === 1) return found(node, only.key, "folded");
    if (only) return missed(node, "several-candidates", only);
    const shards = index.shardsOf(database, schema, name);
    if (shards) return found(node, shards.key, "shard");

    const elsewhere = index.inAnyDatabase(schema, name);
    if (database !== null && !index.hasDatabase(database)) return missed(node, "other-database", elsewhere);
    const candidate = elsewhere ?? index.onlyNamed(name);
    const evidence = evidenceOf(node.key);
    if (evidence === "built") return missed(node, "not-visible", candidate);
    return missed(node, evidence === "not-built" && node.isBuilt ? "not-built" : "not-found", candidate);
  };
  const all = Array.from(nodes);
  return takeBackGuesses(all, all.map(match));
}

const found = ({ key }: DbtRelation, relation: string, rule: MatchRule): Match => ({
  ...{ key, relation, rule },
  ...{ reason: null, candidate: null },
});

const missed = ({ key }: DbtRelation, reason: MatchReason, candidate?: WarehouseRelation): Match => ({
  ...{ key, relation: null, rule: null, reason },
  candidate: candidate?.key ?? null,
});

/** A relation that several nodes build in their own spelling is that of the one that spells it to the letter, or nobody's. */
function takeBackGuesses(nodes: readonly DbtRelation[], matches: readonly Match[]): Match[] {
  const builders = new Map<string, number>();
  matches.forEach(({ relation }, at) => {
    if (relation !== null && nodes[at]?.isBuilt) builders.set(relation, (builders.get(relation) ?? 0) + 1);
  });
  return matches.map((match, at) => {
    const isGuess = match.rule === "folded" && nodes[at]?.isBuilt && (builders.get(match.relation ?? "") ?? 0) > 1;
    if (!isGuess) return match;
    return { ...match, relation: null, rule: null, reason: "case-differs", candidate: match.relation };
  });
}
