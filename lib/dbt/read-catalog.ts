import type { WarningList } from "../core/warnings";
import { ArtifactFile } from "./artifact-file";
import { Fields } from "./fields";
import { isRecord } from "./json-record";
import type { ReadLimits } from "./limits";
import type { ArtifactMetadata, CatalogEntry } from "./project";
import { readSections } from "./read-sections";

export type CatalogSink = { entry(entry: CatalogEntry): void; warnings: WarningList };

/** Reads what dbt saw in the warehouse: columns and their types, of nodes and sources alike. Names are left as they are. */
export async function readCatalog(
  bytes: AsyncIterable<Uint8Array>,
  sink: CatalogSink,
  limits?: ReadLimits,
): Promise<{ metadata: ArtifactMetadata }> {
  const file = new ArtifactFile("catalog", sink.warnings);
  await readSections(
    bytes,
    {
      plan(section) {
        file.section(section);
        if (section === "nodes" || section === "sources") return "entries";
        return section === "metadata" || section === "generated_at" ? "whole" : "skip";
      },
      entry(entry) {
        if (file.entry(entry) || typeof entry.key !== "string") return;
        if (isRecord(entry.value)) sink.entry(catalogEntry(new Fields(entry.value, entry.key, sink.warnings)));
        else
          sink.warnings.add(
            "catalog-entry-unreadable",
            "Catalog entries that are no objects were left out.",
            entry.key,
          );
      },
    },
    limits,
  );
  file.finish();
  return { metadata: file.metadata };
}

function catalogEntry(entry: Fields): CatalogEntry {
  const table = entry.within("metadata");
  return {
    key: entry.id,
    columns: catalogColumns(entry),
    owner: table.word("owner"),
    comment: table.word("comment"),
    relationType: table.word("type"),
    stats: stats(entry),
  };
}

/** In the order of the warehouse, which is that of `index` and not always that of the file. */
function catalogColumns(entry: Fields): CatalogEntry["columns"] {
  const columns = Object.entries(entry.object("columns")).flatMap(([key, value], place) => {
    if (!isRecord(value)) {
      entry.warnings.add("column-unreadable", "Columns that are no objects were left out.", `${entry.id}.${key}`);
      return [];
    }
    const column = new Fields(value, `${entry.id}.${key}`, entry.warnings);
    const index = column.number("index") ?? place;
    return [{ index, name: column.word("name") ?? key, type: column.word("type"), comment: column.word("comment") }];
  });
  return columns.sort((a, b) => a.index - b.index).map(({ name, type, comment }) => ({ name, type, comment }));
}

/** Those that dbt's own documentation would show; `include` is a text in some old files. */
function stats(entry: Fields): CatalogEntry["stats"] {
  const shown: [string, string | number | boolean][] = [];
  for (const [id, stat] of Object.entries(entry.object("stats"))) {
    if (!isRecord(stat) || id === "has_stats" || stat.include === false) continue;
    const { value } = stat;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") shown.push([id, value]);
  }
  return Object.fromEntries(shown);
}
