import { cn } from "./cn";
import { CopyButton } from "./copy-button";
import { ScrollRegion } from "./scroll-region";
import { Styled } from "./styled";

/** A line that is broken goes on deeper than it began, so that it is still seen as one. */
const hanging = (line: string, index: number) => {
  const depth = line.search(/\S|$/) + 2;
  return (
    <Styled key={index} className="block" style={{ paddingLeft: `${depth}ch`, textIndent: `${-depth}ch` }}>
      {line}
      {"\n"}
    </Styled>
  );
};

/** Code as it is, with a button that copies it. `wraps`: what is too long goes on in the next line instead of out of sight. */
export function CodeBlock({
  code,
  label,
  wraps = false,
  className,
}: {
  code: string;
  label: string;
  wraps?: boolean;
  className?: string;
}) {
  return (
    <div className={cn("relative rounded-md border bg-subtle", className)}>
      <ScrollRegion label={label}>
        <pre
          className={cn(
            "min-w-full p-3 pr-10 font-mono text-xs leading-5",
            wraps ? "whitespace-pre-wrap wrap-anywhere" : "w-max",
          )}
        >
          <code>{wraps ? code.split("\n").map(hanging) : code}</code>
        </pre>
      </ScrollRegion>
      <CopyButton
        text={code}
        label={`Copy: ${label}`}
        className="absolute top-0 right-0 size-9 rounded-none rounded-tr-md rounded-bl-md bg-subtle"
      />
    </div>
  );
}
