const shown = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ") || "nothing";
  return JSON.stringify(value);
};

const isChange = (value: unknown): value is { from: unknown; to: unknown } =>
  value !== null && typeof value === "object" && "from" in value && "to" in value;

/** What was written down beside an entry: changed fields as before and after, other facts by name. */
export function AuditDetail({ detail }: { detail: Record<string, unknown> }) {
  const facts = Object.entries(detail).filter(([, value]) => value !== null);
  if (facts.length === 0) return null;
  return (
    <details className="max-w-xl">
      <summary className="cursor-pointer text-ink-soft">
        {facts
          .slice(0, 3)
          .map(([name]) => name)
          .join(", ")}
        {facts.length > 3 && ` and ${facts.length - 3} more`}
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-mono text-ink-faint">{name}</dt>
            <dd className="wrap-anywhere">
              {isChange(value) ? (
                <>
                  <del className="text-ink-faint">{shown(value.from)}</del>
                  <span aria-hidden> → </span>
                  <ins className="no-underline">{shown(value.to)}</ins>
                </>
              ) : (
                shown(value)
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
