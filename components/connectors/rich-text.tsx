import { cn } from "@/components/ui/cn";
import { CodeBlock } from "@/components/ui/code-block";
import { Markdown } from "@/components/ui/markdown";
import { splitCode } from "./split-code";

/**
 * Guide and remedy text: markdown whose code can be copied, in a frame of its own. `about` names the frames,
 * and so is unlike that of every other text on the page.
 */
export function RichText({ text, about, className }: { text: string; about: string; className?: string }) {
  return (
    <div className={cn("flex min-w-0 flex-col gap-2", className)}>
      {splitCode(text).map((part, index) =>
        part.kind === "code" ? (
          <CodeBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
            key={index}
            code={part.text}
            label={`${about}, code ${index + 1}`}
            // A command that is broken looks like two; a policy does not.
            wraps={part.text.startsWith("{")}
            className="[&>section]:max-h-96"
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
          <Markdown key={index} text={part.text} className="text-sm text-inherit [&_td_code]:whitespace-nowrap" />
        ),
      )}
    </div>
  );
}
