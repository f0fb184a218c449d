import type { AssetDraft } from "../../core/catalog";
import type { CrawledColumn } from "../shared/warehouse/relation-asset";
import type { RedshiftConfig } from "./config";
import {
  type ExternalColumnRow,
  type ExternalTableRow,
  externalColumnsQuery,
  externalTablesQuery,
} from "./crawl-queries";
import { ifAnswered, type Lack } from "./optional";
import type { RedshiftSession } from "./session";
import { externalToAsset } from "./to-asset";

/** Tables of external schemas (Spectrum, federated), which the catalog of the cluster does not have. */
export const readExternal = async (
  session: RedshiftSession,
  config: RedshiftConfig,
  database: string,
): Promise<{ assets: AssetDraft[]; lack: Lack | null }> => {
  const tables = await ifAnswered(session.ask<ExternalTableRow>(...externalTablesQuery(config)));
  if (tables.lack !== null || tables.rows.length === 0) return { assets: [], lack: tables.lack };
  const columns = await ifAnswered(session.ask<ExternalColumnRow>(...externalColumnsQuery(config)));
  const byPlace = new Map<string, { columns: CrawledColumn[]; keys: string[] }>();
  for (const { schema, relation, name, type, part } of columns.rows) {
    const at = `${schema}\0${relation}`;
    const known = byPlace.get(at) ?? { columns: [], keys: [] };
    byPlace.set(at, known);
    known.columns.push({ name, type, comment: null, required: false });
    if (part > 0) known.keys.push(name);
  }
  const assets = tables.rows.map((row) => {
    const known = byPlace.get(`${row.schema}\0${row.name}`);
    return externalToAsset(database, row, known?.columns ?? [], known?.keys ?? []);
  });
  return { assets, lack: columns.lack };
};
