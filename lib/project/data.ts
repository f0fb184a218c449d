import "server-only";
import type { ClientBase } from "pg";
import type { AssetType } from "@/lib/core/catalog";
import { pool } from "@/lib/platform/db";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import { readGroups } from "./group-data";
import type { DocSummary, ProjectHome, ProjectSummary } from "./schema";

const OPENING = 200;
/** The names that dbt gives to a page about a whole project. */
const overview = (block: string) =>
  `(${block}.name = '__overview__' or ${block}.name = '__' || ${block}.package || '__')`;

/** Every connected dbt project that says anything beside its nodes. */
export async function listProjects(): Promise<ProjectSummary[]> {
  const { rows } = await pool().query<ProjectSummary>(
    `select c.id as "connectorId", c.name as "connectorName",
            (select count(*) from doc_blocks d where d.connector_id = c.id)::int as docs,
            (select count(*) from project_groups g where g.connector_id = c.id)::int as groups
       from connectors c where c.tier = 'secondary' and c.published_version > 0 order by c.name`,
  );
  return rows;
}

/** What a project says of itself, and what it is made of; null for a connector that is no dbt project. */
export const findProject = (connectorId: string): Promise<ProjectHome | null> =>
  inReadSnapshot(async (client) => {
    const { rows } = await client.query<{ connectorName: string; own: string[] }>(
      `select c.name as "connectorName",
              array(select a ->> 'project' from jsonb_array_elements(s.artifacts) a where a ->> 'project' is not null) as own
         from connectors c left join syncs s on s.id = c.published_sync_id
        where c.id = $1 and c.tier = 'secondary' and c.published_version > 0`,
      [connectorId],
    );
    const [project] = rows;
    if (!project) return null;
    return {
      connectorId,
      connectorName: project.connectorName,
      overviews: await readOverviews(client, connectorId, project.own),
      counts: await countTypes(client, connectorId),
      groups: await readGroups(client, connectorId),
      docs: await readDocs(client, connectorId),
    };
  });

async function readOverviews(client: ClientBase, connectorId: string, own: readonly string[]) {
  const { rows } = await client.query<ProjectHome["overviews"][number]>(
    `select d.package, d.path, d.text from doc_blocks d
      where d.connector_id = $1 and ${overview("d")} and d.text <> ''
      order by d.package = any($2) desc nulls last, d.name <> '__overview__', d.package limit 20`,
    [connectorId, own],
  );
  return rows;
}

async function countTypes(client: ClientBase, connectorId: string) {
  const { rows } = await client.query<{ type: AssetType; count: number }>(
    `select type, count(*)::int as count from assets where connector_id = $1 and valid_to is null
      group by type order by count desc, type`,
    [connectorId],
  );
  return rows;
}

async function readDocs(client: ClientBase, connectorId: string): Promise<DocSummary[]> {
  const { rows } = await client.query<DocSummary>(
    `select d.connector_id as "connectorId", d.key, d.name, d.package, d.path, left(d.text, ${OPENING}) as opening
       from doc_blocks d where d.connector_id = $1 and not ${overview("d")} order by d.package, d.name limit 5000`,
    [connectorId],
  );
  return rows;
}
