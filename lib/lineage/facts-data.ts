import "server-only";
import { pool } from "@/lib/platform/db";
import { readChanges } from "./changes-data";
import type { GraphNode, PublishedGraph } from "./published-graph";
import { noFacts, type Selectable } from "./select/selectable";
import { type Vocabulary, vocabularyOf } from "./select/vocabulary";
import { asOf, configOf, type StoredFacts } from "./stored-facts";
import { testsByAsset } from "./tests-data";

/** A node with what selectors ask and an impact tells of it besides what the drawing shows. */
export type FactNode = GraphNode & Selectable;

/** The published graph with the facts of its nodes. Node `i` is node `i` of the graph. */
export type FactGraph = {
  nodes: readonly FactNode[];
  /** By node: 0 for a relation that a dbt node stands for, of whichever project: it is asked for by that node. */
  eligible: Uint8Array;
  vocabulary: () => Vocabulary;
};

/** Held as long as the graph is, and only once somebody asked: most who look at lineage never do. */
const known = new WeakMap<PublishedGraph, Promise<FactGraph>>();

export function factGraph(published: PublishedGraph): Promise<FactGraph> {
  const before = known.get(published);
  if (before) return before;
  const loading = loadFacts(published);
  known.set(published, loading);
  loading.catch(() => known.delete(published));
  return loading;
}

type Facts = Omit<Selectable, keyof GraphNode>;

/** As of the versions that the graph holds, however much later this is asked; warehouses have none of these facts. */
async function readFacts({ versions }: PublishedGraph): Promise<Map<string, Facts>> {
  const of = { text: asOf, values: [[...versions.keys()], [...versions.values()]] };
  const { rows } = await pool().query<StoredFacts>({
    text: `${of.text}
      select a.id, a.type, a.tags, a."group", a.access, a.materialization, r.status as "runStatus", a.facts,
             f.valid_from = of.version and f.status <> 'runtime error' and f.facts->'max_loaded_at' is not null
               and (g.asset_id is null or (f.facts->'max_loaded_at')::text > (g.facts->'max_loaded_at')::text) as "isFresher"
        from of
        join lateral (
          select id, connector_id, type, tags, "group", access, materialization,
                 json_build_object('config', facts->'config', 'meta', facts->'meta', 'contract', facts->'contract',
                   'docs', facts->'docs', 'version', facts->'version', 'latest_version', facts->'latest_version',
                   'patch_path', facts->'patch_path') as facts
            from assets where connector_id = of.connector_id and valid_from <= of.version
             and (valid_to is null or valid_to > of.version) and type not in ('test', 'unit_test')
             and package is not null) a on true
        left join results r on r.connector_id = a.connector_id and r.asset_id = a.id and r.kind = 'run'
                     and r.valid_from <= of.version and (r.valid_to is null or r.valid_to > of.version)
        left join results f on f.connector_id = a.connector_id and f.asset_id = a.id and f.kind = 'freshness'
                     and f.valid_from <= of.version and (f.valid_to is null or f.valid_to > of.version)
        left join results g on g.connector_id = a.connector_id and g.asset_id = a.id and g.kind = 'freshness'
                     and g.valid_to = of.version`,
    values: of.values,
  });
  const [tests, changes] = await Promise.all([testsByAsset(versions), readChanges(versions)]);
  return new Map(
    rows.map(({ id, type, facts, materialization, isFresher, ...row }) => {
      const text = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : null);
      return [
        id,
        {
          ...row,
          isFresher: isFresher === true,
          config: configOf(type, { ...row, materialization, facts }),
          version: text(facts.version),
          latestVersion: text(facts.latest_version),
          // `package://path`
          patchPath: text(facts.patch_path)?.split("://").at(-1) ?? null,
          tests: tests.get(id) ?? [],
          change: changes.get(id) ?? [],
        },
      ];
    }),
  );
}

async function loadFacts(published: PublishedGraph): Promise<FactGraph> {
  const facts = await readFacts(published);
  const nodes = published.nodes().map((node): FactNode => ({ ...node, ...(facts.get(node.id) ?? noFacts) }));
  const eligible = Uint8Array.from(nodes, ({ connectorId, key, isInOtherProject }, index) =>
    !isInOtherProject && published.indexOf(connectorId, key) === index ? 1 : 0,
  );
  let vocabulary: Vocabulary | null = null;
  return {
    nodes,
    eligible,
    vocabulary: () => {
      vocabulary ??= vocabularyOf(nodes, eligible);
      return vocabulary;
    },
  };
}
