import { assetTypeLooks } from "@/components/ui/asset-type";
import { cn } from "@/components/ui/cn";
import { type AssetType, assetType } from "@/lib/core/catalog";
import type { ChangesPage } from "@/lib/sync/schema";
import { SyncChanges } from "./sync-figures";

export const typeWord = (type: string, many = true): string => {
  const known = assetType.safeParse(type);
  const looks = known.success ? assetTypeLooks[known.data satisfies AssetType] : null;
  return looks ? (many ? looks.plural : looks.label) : type.replaceAll("_", " ");
};

type Row = { name: string; word: string; figures: { added: number; changed: number; removed: number } };

function Tally({
  label,
  rows,
  chosen,
  onChoose,
}: {
  label: string;
  rows: readonly Row[];
  chosen: string;
  onChoose: (name: string) => void;
}) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={label} className="min-w-0">
      <h3 className="px-1.5 pb-1 text-xs font-medium text-ink-faint">{label}</h3>
      <ul className="max-h-56 overflow-y-auto">
        {rows.map(({ name, word, figures }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={chosen === name}
              onClick={() => onChoose(chosen === name ? "" : name)}
              className={cn(
                "flex w-full items-baseline justify-between gap-3 rounded-sm px-1.5 py-1 text-left text-sm hover:bg-muted",
                chosen === name && "bg-accent-soft font-medium",
              )}
            >
              <span className="min-w-0 wrap-anywhere">{word}</span>
              <span className="shrink-0">
                <SyncChanges changes={figures} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How much changes of each type and in each place; choosing one leaves the list with it. */
export function ChangeTally({
  page: { types, places },
  type,
  place,
  onType,
  onPlace,
}: {
  page: Pick<ChangesPage, "types" | "places">;
  type: string;
  place: string;
  onType: (type: string) => void;
  onPlace: (place: string) => void;
}) {
  return (
    <div className="grid gap-4 border-b px-3 py-3 sm:grid-cols-2">
      <Tally
        label="Types"
        rows={types.map(({ type: name, ...figures }) => ({ name, word: typeWord(name), figures }))}
        chosen={type}
        onChoose={onType}
      />
      <Tally
        label="Folders and schemas"
        rows={places.map(({ place: name, ...figures }) => ({ name, word: name || "elsewhere", figures }))}
        chosen={place}
        onChoose={onPlace}
      />
    </div>
  );
}
