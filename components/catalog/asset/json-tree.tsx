import { isFacts } from "./read-facts";

/** Deeper or longer than this nobody reads on a page; what is left out is said. */
const DEPTH = 8;
const ENTRIES = 100;
const TEXT = 2_000;

function Leaf({ value }: { value: unknown }) {
  if (typeof value !== "string") return <span className="text-type-exposure">{String(value)}</span>;
  const cut = value.length > TEXT ? `${value.slice(0, TEXT)}… (${value.length} characters)` : value;
  return <span className="whitespace-pre-wrap wrap-anywhere">{cut === "" ? '""' : cut}</span>;
}

function Branch({ value, depth }: { value: object; depth: number }) {
  const entries = Object.entries(value);
  return (
    <ul className="border-l pl-3">
      {entries.slice(0, ENTRIES).map(([key, child]) => (
        <Entry key={key} name={key} value={child} depth={depth} />
      ))}
      {entries.length > ENTRIES && <li className="text-ink-faint">… {entries.length - ENTRIES} more</li>}
    </ul>
  );
}

function Entry({ name, value, depth }: { name: string; value: unknown; depth: number }) {
  const isBranch = isFacts(value) || Array.isArray(value);
  const size = isBranch ? Object.keys(value).length : 0;
  if (!isBranch || size === 0 || depth >= DEPTH) {
    const shown = isBranch
      ? size === 0
        ? Array.isArray(value)
          ? "[]"
          : "{}"
        : `… ${size} more levels or values`
      : value;
    return (
      <li className="flex gap-2">
        <span className="shrink-0 text-ink-faint">{name}:</span>
        <Leaf value={shown} />
      </li>
    );
  }
  return (
    <li>
      <details open={depth < 1}>
        <summary className="rounded-sm">
          <span className="text-ink-faint">{name}</span>{" "}
          <span className="text-2xs text-ink-faint">
            {size} {size === 1 ? "value" : "values"}
          </span>
        </summary>
        <Branch value={value} depth={depth + 1} />
      </details>
    </li>
  );
}

/** Facts of a shape that nobody knows beforehand, folded below the first level. */
export function JsonTree({ value }: { value: Readonly<Record<string, unknown>> }) {
  return (
    <ul className="flex flex-col gap-0.5 font-mono text-xs leading-5">
      {Object.entries(value)
        .slice(0, ENTRIES)
        .map(([key, child]) => (
          <Entry key={key} name={key} value={child} depth={0} />
        ))}
    </ul>
  );
}
