import { assetId } from "@/lib/catalog/asset-id";
import { VersionWriter } from "@/lib/catalog/write-version";
import { type AssetDraft, testStatus } from "@/lib/core/catalog";
import { dedicatedClient, pool } from "@/lib/platform/db";
import { chance } from "./synthetic-project";

// A catalog of assets with columns, texts and every fact that the list is narrowed by, the same each time it is made.

export const connectorId = "11111111-1111-4111-8111-111111111111";
export const subjects = [
  ...["customer", "order", "payment", "shipment", "session", "product", "invoice", "return", "refund", "visit"],
  ...["campaign", "account", "ticket", "employee", "supplier", "warehouse", "delivery", "contract", "event", "review"],
];
export const aspects = [
  ...["id", "status", "amount", "created_at", "updated_at", "region", "currency", "channel", "segment", "quantity"],
  ...["discount", "margin", "weight", "country", "language", "device", "referrer", "latitude", "duration", "score"],
];
export const words = [
  ...["each", "row", "holds", "one", "as", "the", "source", "tells", "it", "before", "taxes", "after", "returns", "by"],
  ...["day", "month", "region", "without", "tests", "cancelled", "net", "gross", "reported", "finance", "marketing"],
];
export const pick = <T>(list: readonly T[], a: number, b: number): T =>
  list[Math.floor(chance(a, b) * list.length)] as T;

export function draft(at: number, columns: number): AssetDraft {
  const name = `${pick(["stg", "int", "fct", "dim"], at, 1)}_${pick(subjects, at, 2)}_${pick(subjects, at, 3)}_${at}`;
  const isModel = at % 10 !== 0;
  return {
    ...{ key: `model.shop.${name}`, type: isModel ? "model" : "source", name, database: pick(["raw", "prod"], at, 7) },
    ...{
      schema: pick(subjects, at, 4),
      identifier: name,
      relation: null,
      tags: [pick(words, at, 5), pick(words, at, 8)],
    },
    ...{ package: pick(["shop", "finance"], at, 6), path: `models/${pick(subjects, at, 4)}/${name}.sql` },
    ...{ materialization: isModel ? pick(["table", "view", "incremental"], at, 9) : null },
    ...{ owner: pick(["Ada", "Bob", "Cleo", "Dan"], at, 10), group: pick(["finance", "growth", "core"], at, 11) },
    ...{ access: pick(["public", "protected", "private"], at, 12), code: null, attachedTo: [] },
    facts: isModel && at % 4 === 0 ? { contract: { enforced: true } } : {},
    description: Array.from({ length: 25 }, (_, nth) => pick(words, at, 40 + nth)).join(" "),
    columns: Array.from({ length: columns }, (_, nth) => ({
      // Half of the columns are named like others, half like no other.
      name: `${pick(subjects, at, 100 + nth)}_${pick(aspects, at, 200 + nth)}${nth % 2 ? `_${at % 5_000}` : ""}`,
      type: "text",
      description: nth % 3 ? "" : `What the ${pick(words, at, 300 + nth)} ${pick(words, at, 400 + nth)} says.`,
      origin: "both" as const,
    })),
  };
}

export async function fillCatalog(assets: number, columns: number): Promise<void> {
  await pool().query(
    `insert into connectors (id, name, kind, tier, config, published_version) values ($1, 'bench', 'k', 'secondary', '{}', 1)`,
    [connectorId],
  );
  const client = await dedicatedClient("bench");
  await client.query("begin");
  const writer = VersionWriter.open(client, connectorId, 1);
  const drafts = function* () {
    for (let at = 0; at < assets; at += 1) yield draft(at, columns);
  };
  for (const each of drafts()) await writer.putAsset(each);
  await writer.finish("assets");
  let at = 0;
  for (const { key } of drafts())
    await writer.putHealth(assetId(connectorId, key), {
      ...{ testStatus: pick(testStatus.options, at++, 13), tests: 2, failing: 0 },
    });
  await writer.finish("health");
  await client.query("commit");
  await client.query(
    `insert into results (connector_id, asset_id, kind, valid_from, hash, status, facts)
     select connector_id, id, 'freshness', 1, hash, case when hash < '8' then 'pass' else 'warn' end, '{}'
       from assets where type = 'source'`,
  );
  await client.query("analyze");
  await client.end();
}
