import { RelativeTime } from "@/components/ui/relative-time";
import { FactList } from "./fact-list";
import type { WarehouseFact } from "./warehouse-facts";

/** What a warehouse tells of a relation, each with its label. */
export function WarehouseFactList({ facts }: { facts: readonly WarehouseFact[] }) {
  return (
    <FactList
      facts={facts.map(({ label, value, isTime }) => [
        label,
        isTime ? (
          <RelativeTime key={label} at={value} />
        ) : (
          <span key={label} className="whitespace-pre-line">
            {value}
          </span>
        ),
      ])}
    />
  );
}
