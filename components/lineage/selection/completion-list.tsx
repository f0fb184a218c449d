import { OptionList } from "@/components/ui/option-list";
import { shorten } from "@/components/ui/shorten";
import type { CompletionView } from "@/lib/lineage/select-schema";

/** What can stand at the caret; `at` is where the arrow keys are. */
export const CompletionList = ({
  id,
  items,
  at,
  onPick,
}: {
  id: string;
  items: CompletionView["items"];
  at: number;
  onPick: (index: number) => void;
}) => (
  <OptionList
    id={id}
    label="Completions"
    at={at}
    onPick={onPick}
    className="max-h-72 min-w-64"
    optionClassName="flex min-h-7 items-baseline justify-between gap-3 px-2"
    options={items.map(({ label, about }, index) => ({
      key: label,
      isChosen: index === at,
      content: (
        <>
          <span className="font-mono text-xs wrap-anywhere">{shorten(label)}</span>
          <span className="shrink-0 text-xs text-ink-faint">{about}</span>
        </>
      ),
    }))}
  />
);
