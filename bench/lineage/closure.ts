import pg from "pg";
import { downstreamClosure, downstreamDegree } from "@/lib/core/lineage-graph";
import { publishedGraph } from "@/lib/lineage/graph-cache";
import { withScratchDatabase } from "../scratch-database";
import { madeGraph } from "./made-graph";
import { judge, median, ms, repeated, say, sayLoad, timed } from "./measure";

const connectorId = "11111111-1111-4111-8111-111111111111";

/** As a sync would have written it, and a second table with what a recursive query likes best: small numbers. */
async function fill(client: pg.Client, nodeCount: number): Promise<{ edgeCount: number }> {
  const { keys, from, to } = madeGraph(nodeCount);
  await client.query(
    `insert into connectors (id, name, kind, tier, config, published_version) values ($1, 'bench', 'dbt-core-upload', 'secondary', '{}', 1)`,
    [connectorId],
  );
  await client.query(
    `insert into assets (connector_id, id, valid_from, hash, key, type, name, database, schema, description, tags, package,
                         path, materialization, columns, column_count, attached_to, facts, column_names)
     select $1, md5(key)::uuid, 1, md5(key), key, split_part(key, '.', 1), split_part(key, '.', -1), 'warehouse', 'marts',
            'One row per thing.', '{}', split_part(key, '.', 2), 'models/' || key || '.sql', 'table', '[]', 0, '{}', '{}', ''
       from unnest($2::text[]) as key`,
    [connectorId, keys],
  );
  await client.query(
    `insert into edges (connector_id, from_id, to_id, valid_from)
     select $1, md5(f)::uuid, md5(t)::uuid, 1 from unnest($2::text[], $3::text[]) as e(f, t)`,
    [connectorId, Array.from(from, (node) => keys[node]), Array.from(to, (node) => keys[node])],
  );
  await client.query(
    `insert into health (connector_id, asset_id, valid_from, hash, test_status, tests, failing)
     select connector_id, id, 1, hash, 'pass', 2, 0 from assets where type = 'model'`,
  );
  await client.query(
    `insert into results (connector_id, asset_id, kind, valid_from, hash, status, execution_time, facts)
     select connector_id, id, case type when 'source' then 'freshness' else 'run' end, 1, hash,
            case type when 'source' then 'pass' else 'success' end, 1.5, '{}' from assets`,
  );
  await client.query(
    `create table numbers as select id, row_number() over ()::int as at from assets;
     create table numbered as
       select a.at as f, b.at as t from edges e join numbers a on a.id = e.from_id join numbers b on b.id = e.to_id`,
  );
  await client.query("create index on numbered (f, t); create index on numbers (id)");
  await client.query("vacuum analyze");
  return { edgeCount: from.length };
}

export async function measureClosure(nodeCount: number): Promise<void> {
  console.log(`\nClosure and loading: ${nodeCount.toLocaleString("en")} nodes in Postgres`);
  await withScratchDatabase("lineage", async ({ url }) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { edgeCount } = await fill(client, nodeCount);
      await compare(client, edgeCount);
    } finally {
      await client.end();
    }
  });
}

async function compare(client: pg.Client, edgeCount: number): Promise<void> {
  const loads: number[] = [];
  const work: number[] = [];
  for (let run = 0; run < 9; run++) {
    // A version that was never asked for is loaded anew.
    await client.query("update connectors set published_version = $1", [run + 2]);
    const before = process.cpuUsage();
    loads.push((await timed(() => publishedGraph(connectorId))).took);
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1_000);
  }
  const published = await publishedGraph(connectorId);
  if (!published) throw new Error("The graph that was written is not there.");
  const [first = Number.NaN] = loads;
  const quickest = Math.min(...loads);
  say(
    `load of ${edgeCount.toLocaleString("en")} edges`,
    `first ${ms(first)}, best of nine ${ms(quickest)}, median ${ms(median(loads))} (CPU of this process ${ms(Math.min(...work))})`,
  );
  sayLoad();
  const warm = await repeated(50, () => publishedGraph(connectorId));
  say("the same version asked for again", ms(warm.median));

  const { graph } = published;
  let hub = 0;
  for (let node = 0; node < graph.nodeCount; node++)
    if (downstreamDegree(graph, node) > downstreamDegree(graph, hub)) hub = node;
  const reached = downstreamClosure(graph, hub).length;
  const memory = await repeated(60, () => downstreamClosure(graph, hub));
  const own = await repeated(9, () =>
    client.query(
      `with recursive reached(id) as (
         select $2::uuid union
         select e.to_id from reached r join edges e on e.connector_id = $1 and e.from_id = r.id and e.valid_to is null)
       select count(*) from reached`,
      [connectorId, published.node(hub)?.id],
    ),
  );
  const numbered = await repeated(9, () =>
    client.query(
      `with recursive reached(n) as (select at from numbers where id = $1 union select e.t from reached r join numbered e on e.f = r.n)
       select count(*) from reached`,
      [published.node(hub)?.id],
    ),
  );
  const direct = downstreamDegree(graph, hub).toLocaleString("en");
  say(
    `closure of the largest hub (${direct} direct, ${reached.toLocaleString("en")} in all)`,
    `median ${ms(memory.median)}`,
  );
  say("the same by a recursive query over the catalog's edges", `median ${ms(own.median)}`);
  say("… over numbers in a table of their own, counted only", `median ${ms(numbered.median)}`);
  judge({ what: "closure: recursive query / memory", is: own.median / memory.median, aim: 20, atLeast: true });
  judge({
    what: "closure: recursive query over numbers / memory",
    is: numbered.median / memory.median,
    aim: 20,
    atLeast: true,
  });
  judge({ what: "load of a version for the first time, best of nine, ms", is: quickest, aim: 500, atLeast: false });
  judge({ what: "… the median, ms", is: median(loads), aim: 500, atLeast: false });
}
