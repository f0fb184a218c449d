import { ArrowDown, ArrowUp } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Th } from "@/components/ui/table";
import type { RowColumn, RowOrder } from "./table-rows";

/** A column's head that sorts by it, and the other way round when it does already. Numbers begin with the largest. */
export function SortHead({
  column,
  label,
  isNumber,
  order,
  onOrder,
}: {
  column: RowColumn;
  label: string;
  isNumber: boolean;
  order: RowOrder;
  onOrder: (order: RowOrder) => void;
}) {
  const isSorted = order.by === column;
  const Arrow = isSorted && order.descending ? ArrowDown : ArrowUp;
  return (
    <Th aria-sort={isSorted ? (order.descending ? "descending" : "ascending") : "none"} isNumber={isNumber}>
      <button
        type="button"
        onClick={() => onOrder({ by: column, descending: isSorted ? !order.descending : isNumber })}
        // The arrow stands away from the edge that the numbers below share.
        className={cn(
          "group/sort inline-flex h-6 items-center gap-1 rounded-sm hover:text-ink",
          isNumber && "flex-row-reverse",
        )}
      >
        {label}
        <Arrow
          aria-hidden
          className={cn(
            "size-3",
            !isSorted && "opacity-0 group-hover/sort:opacity-50 group-focus-visible/sort:opacity-50",
          )}
        />
      </button>
    </Th>
  );
}
