import {
  AppWindow,
  Boxes,
  Camera,
  ChartLine,
  CloudDownload,
  Database,
  Eye,
  FileSearch,
  FlaskConical,
  FolderInput,
  Layers,
  type LucideIcon,
  Sigma,
  Sprout,
  SquareFunction,
  Table2,
  TestTubeDiagonal,
} from "lucide-react";
import type { AssetType } from "@/lib/core/catalog";
import { cn } from "./cn";

/** How each type is named, drawn and coloured, everywhere. Class names are whole, or Tailwind would not find them. */
export const assetTypeLooks: Record<AssetType, { label: string; plural: string; icon: LucideIcon; text: string }> = {
  model: { label: "Model", plural: "Models", icon: Boxes, text: "text-type-model" },
  source: { label: "Source", plural: "Sources", icon: Database, text: "text-type-source" },
  seed: { label: "Seed", plural: "Seeds", icon: Sprout, text: "text-type-seed" },
  snapshot: { label: "Snapshot", plural: "Snapshots", icon: Camera, text: "text-type-snapshot" },
  analysis: { label: "Analysis", plural: "Analyses", icon: FileSearch, text: "text-type-analysis" },
  test: { label: "Test", plural: "Tests", icon: FlaskConical, text: "text-type-test" },
  unit_test: { label: "Unit test", plural: "Unit tests", icon: TestTubeDiagonal, text: "text-type-unit-test" },
  exposure: { label: "Exposure", plural: "Exposures", icon: AppWindow, text: "text-type-exposure" },
  metric: { label: "Metric", plural: "Metrics", icon: ChartLine, text: "text-type-metric" },
  semantic_model: { label: "Semantic model", plural: "Semantic models", icon: Sigma, text: "text-type-semantic-model" },
  saved_query: { label: "Saved query", plural: "Saved queries", icon: FolderInput, text: "text-type-saved-query" },
  function: { label: "Function", plural: "Functions", icon: SquareFunction, text: "text-type-function" },
  table: { label: "Table", plural: "Tables", icon: Table2, text: "text-type-table" },
  view: { label: "View", plural: "Views", icon: Eye, text: "text-type-view" },
  materialized_view: {
    label: "Materialized view",
    plural: "Materialized views",
    icon: Layers,
    text: "text-type-materialized-view",
  },
  external_table: {
    label: "External table",
    plural: "External tables",
    icon: CloudDownload,
    text: "text-type-external-table",
  },
};

/** The CSS variable of a type's colour, for what is drawn without class names: `var(--type-semantic-model)`. */
export const assetTypeColour = (type: AssetType): string => `var(--type-${type.replaceAll("_", "-")})`;

/** The icon alone. Give it a title where no word beside it names the type. */
export function AssetTypeIcon({
  type,
  titled = false,
  className,
}: {
  type: AssetType;
  titled?: boolean;
  className?: string;
}) {
  const { icon: Icon, text, label } = assetTypeLooks[type];
  return (
    <Icon
      className={cn("size-4 shrink-0", text, className)}
      {...(titled ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
}

export function AssetTypeBadge({ type, className }: { type: AssetType; className?: string }) {
  return (
    <span
      className={cn(
        "inline-flex h-5 items-center gap-1 rounded-sm border border-line bg-surface px-1.5 text-xs font-medium whitespace-nowrap text-ink-soft",
        className,
      )}
    >
      <AssetTypeIcon type={type} className="size-3" />
      {assetTypeLooks[type].label}
    </span>
  );
}
