import { Button } from "@/components/ui/button";
import type { FoundView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { choiceNoun } from "./choice-words";

/** Below a test that found several things to read: the way to choose, and that a choice came after it. */
export function PickedNotes({
  integration,
  found,
  moved,
  onChoose,
}: {
  integration: IntegrationDescriptor;
  found: FoundView | undefined;
  /** Ticks changed since the test. */
  moved: boolean;
  onChoose: (field: string) => void;
}) {
  const several = formFields(integration).filter(
    ({ name, choices }) => choices === "many" && (found?.choices?.[name]?.length ?? 0) > 1,
  );
  if (several.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 text-ink-soft">
      {moved && <p>What is ticked changed after this test. Test again to see what it holds.</p>}
      {several.map((field) => {
        const noun = choiceNoun(field);
        return (
          <p key={field.name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {!moved && `${found?.choices?.[field.name]?.length} ${noun} were found.`}
            <Button size="sm" onClick={() => onChoose(field.name)}>
              Choose {noun}
            </Button>
          </p>
        );
      })}
    </div>
  );
}
