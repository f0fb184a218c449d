import { CopyButton } from "@/components/ui/copy-button";
import { formatCount } from "@/components/ui/format-number";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { codeKindClass } from "./code-theme";
import { type CodeToken, highlightCode } from "./highlight-code";

function Line({ tokens }: { tokens: readonly CodeToken[] }) {
  let at = 0;
  return tokens.map(({ text, kind }) => {
    const key = at;
    at += text.length;
    const className = codeKindClass[kind];
    return className ? (
      <span key={key} className={className}>
        {text}
      </span>
    ) : (
      text
    );
  });
}

/** Code with line numbers, coloured on the server. The numbers are one text beside it, so that a selection leaves them out. */
export async function CodeView({
  code,
  language,
  label,
  plain = false,
}: {
  code: string;
  language: string;
  label: string;
  /** Leaves the colours out, where much code stands on one page. */
  plain?: boolean;
}) {
  const text = code.replace(/\n$/, "");
  const lines = plain ? null : await highlightCode(text, language);
  const count = text.split("\n").length;
  const numbers = Array.from({ length: count }, (_, line) => line + 1).join("\n");
  let at = 0;
  return (
    <div className="relative rounded-lg border bg-surface">
      {!plain && lines === null && (
        <p className="border-b px-3 py-1.5 pr-10 text-xs text-ink-faint">
          {formatCount(text.length)} characters: too long to be coloured, shown as it is.
        </p>
      )}
      <ScrollRegion label={label} className="max-h-[80dvh]">
        <div className="flex w-max min-w-full font-mono text-xs leading-5">
          <pre
            aria-hidden
            className="sticky left-0 border-r bg-subtle px-3 py-3 text-right text-ink-faint select-none tabular"
          >
            {numbers}
          </pre>
          <pre className="grow py-3 pr-12 pl-4">
            <code>
              {lines === null
                ? text
                : lines.map((tokens, index) => {
                    const key = at;
                    at += 1;
                    return (
                      <span key={key}>
                        <Line tokens={tokens} />
                        {index < lines.length - 1 && "\n"}
                      </span>
                    );
                  })}
            </code>
          </pre>
        </div>
      </ScrollRegion>
      <CopyButton text={code} label={`Copy: ${label}`} className="absolute top-1 right-1.5 bg-surface" />
    </div>
  );
}
