import { Check } from "lucide-react";
import { OptionList } from "@/components/ui/option-list";
import type { ChoiceView } from "@/lib/connectors/schema";

/** What the far end lists, with a sign at the one that the field holds; `at` is where the arrow keys are. */
export const ComboList = ({
  id,
  label,
  choices,
  at,
  value,
  onPick,
}: {
  id: string;
  label: string;
  choices: readonly ChoiceView[];
  at: number;
  value: string;
  onPick: (value: string) => void;
}) => (
  <OptionList
    id={id}
    label={label}
    at={at}
    onPick={(index) => onPick(choices[index]?.value ?? "")}
    className="max-h-64"
    optionClassName="relative flex min-h-8 flex-col justify-center pr-8 pl-2"
    options={choices.map((choice) => ({
      key: choice.value,
      isChosen: choice.value === value,
      content: (
        <>
          <span className="wrap-anywhere">{choice.label}</span>
          {(choice.detail ?? choice.reason) && (
            <span className="text-xs text-ink-faint wrap-anywhere">{choice.detail ?? choice.reason}</span>
          )}
          {choice.value === value && (
            <Check aria-hidden className="absolute top-1/2 right-2 size-4 -translate-y-1/2 text-accent" />
          )}
        </>
      ),
    }))}
  />
);
