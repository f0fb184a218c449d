import "server-only";
import type { ClientBase } from "pg";
import { healthJoin, linkColumns } from "@/lib/catalog/asset-link-columns";
import type { AssetLink } from "@/lib/catalog/schema";
import { inReadSnapshot } from "@/lib/platform/read-snapshot";
import type { GroupMember, GroupMention, GroupSummary, GroupView } from "./schema";

/** A node names its group alone: the one of its own package goes before one of the same name elsewhere. */
const isMember = `a.connector_id = g.connector_id and a."group" = g.name and a.valid_to is null
  and (a.package = g.package or not exists (
    select 1 from project_groups o where o.connector_id = g.connector_id and o.name = g.name and o.package = a.package))`;

const summary = `g.connector_id as "connectorId", (select name from connectors where id = g.connector_id) as "connectorName",
  g.key, g.name, g.package, g.owner, g.email, g.description, count(a.id)::int as members,
  count(a.id) filter (where a.access = 'private')::int as "privateMembers"`;

/** The groups of a project, or of all of them. */
export async function readGroups(client: ClientBase, connectorId: string | null): Promise<GroupSummary[]> {
  const { rows } = await client.query<GroupSummary>(
    `select ${summary} from project_groups g left join assets a on ${isMember}
      where ($1::uuid is null or g.connector_id = $1)
      group by g.connector_id, g.key order by g.name, "connectorName", g.key limit 2000`,
    [connectorId],
  );
  return rows;
}

export const listGroups = (): Promise<GroupSummary[]> => inReadSnapshot((client) => readGroups(client, null));

/** A group with its members and what refers to the private ones; null for one that is not known. */
export const findGroup = (connectorId: string, key: string): Promise<GroupView | null> =>
  inReadSnapshot(async (client) => {
    const { rows } = await client.query<GroupSummary & { path: string | null }>(
      `select ${summary}, g.path from project_groups g left join assets a on ${isMember}
        where g.connector_id = $1 and g.key = $2 group by g.connector_id, g.key`,
      [connectorId, key],
    );
    const [group] = rows;
    if (!group) return null;
    const list = await readMembers(client, connectorId, key);
    return { ...group, list, privateUses: await readPrivateUses(client, list) };
  });

async function readMembers(client: ClientBase, connectorId: string, key: string): Promise<GroupMember[]> {
  const { rows } = await client.query<GroupMember>(
    `select ${linkColumns}, a.access, left(a.description, 200) as description
       from project_groups g join assets a on ${isMember} ${healthJoin}
      where g.connector_id = $1 and g.key = $2 order by (a.type in ('test', 'unit_test')), a.name, a.key limit 5000`,
    [connectorId, key],
  );
  return rows;
}

async function readPrivateUses(client: ClientBase, list: readonly GroupMember[]): Promise<GroupView["privateUses"]> {
  const members = list.filter(({ access }) => access === "private");
  if (members.length === 0) return [];
  const { rows } = await client.query<AssetLink & { from: string }>(
    `select ${linkColumns}, e.from_id as "from" from edges e
       join assets a on a.id = e.to_id and a.valid_to is null ${healthJoin}
      where e.from_id = any($1) and e.valid_to is null order by a.name, a.key`,
    [members.map(({ id }) => id)],
  );
  const own = new Set(list.map(({ id }) => id));
  return members.map((member) => ({
    member,
    by: rows
      .filter(({ from }) => from === member.id)
      .map(({ from: _, ...link }) => ({ ...link, isMember: own.has(link.id) })),
  }));
}

/** The group that an asset names, where its project tells of it. */
export async function readGroupOf(
  client: ClientBase,
  asset: { connectorId: string; group: string | null; package: string | null },
): Promise<GroupMention | null> {
  if (asset.group === null) return null;
  const { rows } = await client.query<GroupMention>(
    `select key, name, owner, email from project_groups where connector_id = $1 and name = $2
      order by package is not distinct from $3 desc, key limit 1`,
    [asset.connectorId, asset.group, asset.package],
  );
  return rows[0] ?? null;
}
