import { cn } from "@/components/ui/cn";
import { CodeBlock } from "@/components/ui/code-block";
import { Markdown } from "@/components/ui/markdown";
import { splitCode } from "./split-code";

/** Names a block by how it begins, so that each on a page has a name of its own. */
const labelOf = (code: string, index: number): string =>
  `Code ${index + 1}: ${(code.split("\n")[0] ?? "").slice(0, 50)}`;

/** Guide and remedy text: markdown whose code can be copied. */
export function RichText({ text, className }: { text: string; className?: string }) {
  return (
    <div className={cn("flex flex-col gap-2", className)}>
      {splitCode(text).map((part, index) =>
        part.kind === "code" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
          <CodeBlock key={index} code={part.text} label={labelOf(part.text, index)} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
          <Markdown key={index} text={part.text} className="text-sm text-inherit" />
        ),
      )}
    </div>
  );
}
