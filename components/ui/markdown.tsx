import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { cn } from "./cn";
import { ScrollRegion } from "./scroll-region";

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
  ol: ({ children }) => <ol className="my-2 list-decimal pl-5">{children}</ol>,
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

/** Text that others wrote. No HTML passes, nothing is fetched, links open elsewhere without telling where from. */
export function Markdown({
  text,
  headingLevel = "h3",
  className,
}: {
  text: string;
  headingLevel?: Level;
  className?: string;
}) {
  return (
    <div className={cn("text-base text-ink wrap-anywhere", className)}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} components={{ ...parts, ...headings(headingLevel) }}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
