import "server-only";
import { pool } from "@/lib/platform/db";
import { loadGraph } from "./load-graph";
import type { PublishedGraph } from "./published-graph";

const MOST_GRAPHS = 30;
/** By the connectors in it: the versions that were asked for, and their graph, which many may be waiting for. */
const graphs = new Map<string, { versions: string; graph: Promise<PublishedGraph> }>();

/**
 * The graph of a connector's published version; from memory as long as the version stays. Null when there is no such
 * connector. Asking for the versions is a few rows by their keys; loading ten thousand nodes takes a fraction of a second, and
 * is done once however many ask for a new version at the same time.
 */
export async function publishedGraph(connectorId: string): Promise<PublishedGraph | null> {
  const { rows } = await pool().query<[id: string, version: number, isIn: boolean]>({
    ...joinedVersions(connectorId),
    rowMode: "array",
  });
  if (rows.length === 0) return null;
  const ids = rows.flatMap(([id, , isIn]) => (isIn ? [id] : []));
  const [group, versions] = [ids.join(), rows.map(([, version]) => version).join()];
  const known = graphs.get(group);
  const entry = known?.versions === versions ? known : { versions, graph: loadGraph(ids) };
  // Taken out and put in again: the first of the map is the one that was not asked for the longest.
  graphs.delete(group);
  graphs.set(group, entry);
  entry.graph.catch(() => {
    if (graphs.get(group) === entry) graphs.delete(group);
  });
  const [oldest] = graphs.keys();
  if (graphs.size > MOST_GRAPHS && oldest !== undefined) graphs.delete(oldest);
  return entry.graph;
}

/**
 * The connector and all that it is joined to, each with its published version: projects that refer to each other, however
 * far, and the warehouse they build in where that tells what its views read. From a warehouse, the projects built in it.
 * Beside them the other projects of that warehouse: they are not in the graph, but say which relations dbt knows.
 */
const joinedVersions = (connectorId: string) => ({
  text: `with recursive telling(id) as (
           select distinct p.primary_connector_id from connectors p
            where p.primary_connector_id is not null
              and exists (select 1 from edges e where e.connector_id = p.primary_connector_id and e.valid_to is null)),
         joined(id) as (
           select c.id from connectors c
            where c.id = $1 or (c.primary_connector_id = $1 and $1 in (select id from telling))
           union
           select case when r.connector_id = j.id then r.upstream_connector_id else r.connector_id end
             from joined j join cross_project_refs r on j.id in (r.connector_id, r.upstream_connector_id)
            where r.upstream_connector_id is not null),
         whole(id) as (
           select id from joined
           union
           select c.primary_connector_id from connectors c join joined j on j.id = c.id
            where c.primary_connector_id in (select id from telling))
         select c.id, c.published_version, c.id in (select id from whole) from connectors c
          where c.id in (select id from whole) or c.primary_connector_id in (select id from whole) order by c.id`,
  values: [connectorId],
});
