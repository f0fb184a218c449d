import "server-only";
import type { ClientBase } from "pg";
import { z } from "zod";
import type { ModelVersion } from "./schema";

const facts = z.object({
  version: z.union([z.string(), z.number()]).transform(String),
  latest_version: z.union([z.string(), z.number()]).transform(String).nullish(),
  deprecation_date: z.string().nullish().catch(null),
});

const natural = new Intl.Collator("en", { numeric: true });

/** The versions that a model has side by side, the newest first; empty where it has none. */
export async function readVersions(
  client: ClientBase,
  asset: { connectorId: string; type: string; name: string; package: string | null; facts: unknown },
): Promise<ModelVersion[]> {
  if (asset.type !== "model" || !facts.safeParse(asset.facts).success) return [];
  const { rows } = await client.query<{ id: string; facts: unknown }>(
    `select id, facts from assets
      where connector_id = $1 and type = 'model' and name = $2 and package is not distinct from $3 and valid_to is null`,
    [asset.connectorId, asset.name, asset.package],
  );
  return rows
    .flatMap(({ id, facts: told }): ModelVersion[] => {
      const parsed = facts.safeParse(told);
      if (!parsed.success) return [];
      const { version, latest_version, deprecation_date } = parsed.data;
      return [{ id, version, isLatest: version === latest_version, deprecationDate: deprecation_date ?? null }];
    })
    .sort((one, other) => natural.compare(other.version, one.version));
}
