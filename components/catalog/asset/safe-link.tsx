import { ExternalLink } from "lucide-react";
import { safeHref } from "./read-facts";

/** An address from a fact: a link when it leads to the web or to a mailbox, else the text it is. */
export function SafeLink({ address }: { address: string }) {
  const text = address.trim();
  const href = safeHref(/^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text);
  if (href === null) return <span className="font-mono text-xs">{address}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="inline-flex max-w-full items-center gap-1 text-accent underline underline-offset-2"
    >
      <span className="truncate">{text}</span>
      <ExternalLink aria-label="opens elsewhere" className="size-3 shrink-0" />
    </a>
  );
}
