import { Columns3 } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Markdown } from "@/components/ui/markdown";
import { shorten } from "@/components/ui/shorten";
import type { AssetView } from "@/lib/catalog/schema";
import { constraintText } from "./asset-words";
import { ColumnsTable } from "./columns-table";
import { cellText, textAt } from "./read-facts";

/** Most descriptions are a sentence. Only what uses markdown is drawn as such, on the server. */
const usesMarkdown = (text: string): boolean => /[*_`[\]#>|~]|\n|https?:\/\//.test(text);

/** A table may have thousands of columns, each with a text of its own. */
const mostOfDescription = 2_000;

const emptyReason = (asset: AssetView): string =>
  asset.package === null
    ? "The warehouse lists no columns for it, or the role may not see them."
    : "The project documents none, there is no catalog.json that knows it, and no relation in the warehouse is matched to it.";

export function ColumnsTab({ asset }: { asset: AssetView }) {
  if (asset.columns.length === 0) {
    return (
      <EmptyState icon={Columns3} title="No columns are known" className="rounded-lg border bg-surface">
        {emptyReason(asset)}
      </EmptyState>
    );
  }
  const sourceName = textAt(asset.facts, "source.source_name");
  return (
    <ColumnsTable
      columns={asset.columns.map((column) => ({
        ...column,
        description: shorten(column.description, mostOfDescription),
        comment: column.comment && shorten(column.comment, mostOfDescription),
        constraints: column.constraints.map(constraintText),
        meta: Object.entries(column.meta)
          .slice(0, 20)
          .map(([key, value]) => `${key}: ${cellText(value, 200)}`),
      }))}
      drawn={asset.columns.map(({ description }) =>
        usesMarkdown(description) || description.length > mostOfDescription ? (
          <Markdown key="text" text={description} limit={mostOfDescription} className="text-sm" />
        ) : null,
      )}
      testedName={sourceName ? `${sourceName}_${asset.name}` : asset.name}
      from={asset.package === null ? "warehouse" : "dbt"}
      connectorId={asset.connectorId}
    />
  );
}
