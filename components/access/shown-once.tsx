import { CopyButton } from "@/components/ui/copy-button";
import { ScrollRegion } from "@/components/ui/scroll-region";

/** A secret that is shown now and never again, ready to be copied. */
export function ShownOnce({ label, text }: { label: string; text: string }) {
  return (
    <div className="flex flex-col gap-3">
      <ScrollRegion label={label} className="rounded-md border bg-subtle">
        <code className="block w-max px-3 py-2 font-mono text-xs">{text}</code>
      </ScrollRegion>
      <div>
        <CopyButton text={text} label={label} size="md">
          Copy
        </CopyButton>
      </div>
    </div>
  );
}
