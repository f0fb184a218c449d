import { CodeBlock } from "@/components/ui/code-block";
import { formatCount } from "@/components/ui/format-number";

/** Where the rows that failed can be looked at: the table that dbt keeps them in. Nothing where it keeps none. */
export function FailingRows({
  relation,
  failures,
  name,
}: {
  relation: string | null;
  failures: number | null;
  name: string;
}) {
  if (relation === null || !failures) return null;
  return (
    <div className="flex flex-col gap-1">
      <p className="text-xs text-ink-soft">
        dbt keeps the {formatCount(failures)} failing {failures === 1 ? "row" : "rows"} in a table:
      </p>
      <CodeBlock code={`select * from ${relation}`} label={`Failing rows of ${name}`} wraps />
    </div>
  );
}
