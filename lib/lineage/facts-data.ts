import "server-only";
import { pool } from "@/lib/platform/db";
import type { GraphNode, PublishedGraph } from "./published-graph";
import type { Selectable } from "./select/selectable";
import { type Vocabulary, vocabularyOf } from "./select/vocabulary";

/** A node with what selectors ask and an impact tells of it besides what the drawing shows. */
export type FactNode = GraphNode & Selectable;

/** The published graph with the facts of its nodes. Node `i` is node `i` of the graph. */
export type FactGraph = {
  nodes: readonly FactNode[];
  /** By node: 0 for a relation that a dbt node stands for, which is asked for by that node. */
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

type Facts = Pick<Selectable, "tags" | "group" | "access" | "runStatus" | "change">;
const noFacts: Facts = { tags: [], group: null, access: null, runStatus: null, change: null };

/** Only nodes that have any of the facts, as of the versions that the graph holds, however much later this is asked. */
async function readFacts({ versions }: PublishedGraph): Promise<Map<string, Facts>> {
  const { rows } = await pool().query<Facts & { id: string }>({
    text: `with of(connector_id, version) as (select * from unnest($1::uuid[], $2::int[]))
      select a.id, a.tags, a."group", a.access, r.status as "runStatus",
             case when a.valid_from < of.version then null
                  when exists (select 1 from assets b where b.connector_id = a.connector_id and b.id = a.id
                                 and b.valid_from < a.valid_from) then 'modified'
                  else 'new' end as change
        from of
        join assets a on a.connector_id = of.connector_id and a.valid_from <= of.version
                     and (a.valid_to is null or a.valid_to > of.version)
        left join results r on r.connector_id = a.connector_id and r.asset_id = a.id and r.kind = 'run'
                     and r.valid_from <= of.version and (r.valid_to is null or r.valid_to > of.version)
       where a.type not in ('test', 'unit_test')
         and (a.tags <> '{}' or a."group" is not null or a.access is not null or r.status is not null
              or a.valid_from = of.version)`,
    values: [[...versions.keys()], [...versions.values()]],
  });
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

async function loadFacts(published: PublishedGraph): Promise<FactGraph> {
  const facts = await readFacts(published);
  const nodes = published.nodes().map((node): FactNode => ({ ...node, ...(facts.get(node.id) ?? noFacts) }));
  const eligible = Uint8Array.from(nodes, ({ connectorId, key }, index) =>
    published.indexOf(connectorId, key) === index ? 1 : 0,
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
