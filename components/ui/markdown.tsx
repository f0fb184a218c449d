import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { boundTree, isKnotted } from "./bound-tree";
import { cn } from "./cn";
import { formatCount } from "./format-number";
import { ScrollRegion } from "./scroll-region";
import { wholeLines } from "./shorten";

const levels = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;
type Level = (typeof levels)[number];

const headingClass = "mt-4 mb-1.5 text-sm font-semibold first:mt-0";

function ExternalLink({ href, children }: { href?: string; children?: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
    >
      {children}
    </a>
  );
}

/**
 * Every heading of a text is of one level below the page's own: what others wrote neither claims the page's outline nor
 * leaves gaps in it.
 */
function headings(level: Level): Components {
  const heading = ({ children }: { children?: ReactNode }) => {
    const Tag = level;
    return <Tag className={headingClass}>{children}</Tag>;
  };
  return Object.fromEntries(levels.map((name) => [name, heading]));
}

const parts: Components = {
  a: ({ href, children }) => <ExternalLink href={href}>{children}</ExternalLink>,
  // An image would be fetched from whoever wrote the text: it stays a link that a person may follow.
  img: ({ src, alt }) => <ExternalLink href={typeof src === "string" ? src : undefined}>{alt || "image"}</ExternalLink>,
  p: ({ children }) => <p className="my-2 first:mt-0 last:mb-0">{children}</p>,
  ul: ({ children }) => <ul className="my-2 list-disc pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="my-2 list-decimal pl-5">
      {children}
    </ol>
  ),
  code: ({ children }) => <code className="rounded-sm bg-muted px-1 py-px font-mono text-[0.92em]">{children}</code>,
  pre: ({ children }) => (
    <ScrollRegion label="Code" className="my-2 rounded-md border bg-subtle text-xs">
      <pre className="w-max p-3 [&_code]:bg-transparent [&_code]:p-0">{children}</pre>
    </ScrollRegion>
  ),
  blockquote: ({ children }) => <blockquote className="my-2 border-l-2 pl-3 text-ink-soft">{children}</blockquote>,
  table: ({ children }) => (
    <ScrollRegion label="Table" className="my-2">
      <table className="border-collapse text-xs [&_td]:border [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:bg-subtle [&_th]:px-2 [&_th]:py-1 [&_th]:text-left">
        {children}
      </table>
    </ScrollRegion>
  ),
  input: ({ type, checked }) =>
    type === "checkbox" ? (
      <input type="checkbox" checked={checked === true} disabled readOnly aria-label={checked ? "Done" : "To do"} />
    ) : null,
  hr: () => <hr className="my-3" />,
};

/** The parser calls itself for each level: what nests by the thousand overflows it, and is shown as it was written. */
function draw(text: string, level: Level): ReactNode {
  const asWritten = <p className="whitespace-pre-wrap">{text}</p>;
  if (isKnotted(text)) return asWritten;
  try {
    // Called rather than placed as an element, so that what it throws is caught here and not by the page.
    return ReactMarkdown({
      children: text,
      remarkPlugins: [remarkGfm, boundTree],
      components: { ...parts, ...headings(level) },
    });
  } catch (error) {
    if (error instanceof RangeError) return asWritten;
    throw error;
  }
}

/** Markdown costs far more than its length to read and to lay out: a text of megabytes would stop the page for minutes. */
const mostDrawn = 20_000;

/**
 * Text that others wrote. No HTML passes, nothing is fetched, links open elsewhere without telling where from, and of a
 * text that is too long its beginning is drawn.
 */
export function Markdown({
  text,
  limit = mostDrawn,
  headingLevel = "h3",
  className,
}: {
  text: string;
  limit?: number;
  headingLevel?: Level;
  className?: string;
}) {
  const drawn = wholeLines(text, limit);
  return (
    <div className={cn("text-base text-ink wrap-anywhere", className)}>
      {draw(drawn, headingLevel)}
      {drawn.length < text.length && (
        <p className="mt-3 border-t pt-2 text-xs text-ink-soft">
          This is the beginning of a text of {formatCount(text.length)} characters. The API has it whole.
        </p>
      )}
    </div>
  );
}
