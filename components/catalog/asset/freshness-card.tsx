import Link from "next/link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Styled } from "@/components/ui/styled";
import type { AssetView } from "@/lib/catalog/schema";
import { outcomeTone } from "./asset-words";
import { FactList } from "./fact-list";
import { ageLimits, ageText } from "./freshness-rules";
import { Outcome } from "./outcome";
import { factAt, numberAt, textAt } from "./read-facts";
import { ResultOrigin } from "./result-origin";

const fill = { success: "bg-success", warning: "bg-warning", danger: "bg-danger", neutral: "bg-line-strong" };

/** How old the data was against what is accepted, drawn; the same stands in words beside it. */
function AgeBar({ age, limits, tone }: { age: number; limits: readonly number[]; tone: keyof typeof fill }) {
  const end = Math.max(age, ...limits) * 1.1;
  return (
    <div aria-hidden className="relative mt-1 h-3 max-w-lg rounded-xs bg-muted">
      <Styled
        className={cn("absolute inset-y-0 left-0 rounded-xs", fill[tone])}
        style={{ width: `${(age / end) * 100}%` }}
      />
      {limits.map((limit) => (
        <Styled
          key={limit}
          className="absolute -inset-y-0.5 w-0.5 bg-ink"
          style={{ left: `${(limit / end) * 100}%` }}
        />
      ))}
    </div>
  );
}

/** How fresh a source was when dbt last looked, by which rule. Nothing for what nobody asks the age of. */
export function FreshnessCard({ asset, readers }: { asset: AssetView; readers: number }) {
  const { freshness: result, facts, type } = asset;
  if (type !== "source") return null;
  const declared = factAt(facts, "source.freshness");
  const rules = result && factAt(result.facts, "criteria") ? factAt(result.facts, "criteria") : declared;
  const limits = ageLimits(rules);
  if (!result && limits.length === 0) return null;
  const age = result && numberAt(result.facts, "max_loaded_at_time_ago_in_s");
  const [loadedAt, askedAt] = [
    result && textAt(result.facts, "max_loaded_at"),
    result && (textAt(result.facts, "snapshotted_at") ?? result.completedAt),
  ];
  const isStale = result?.status === "warn" || result?.status === "error";
  return (
    <Card className="min-w-0">
      <CardHeader title="Freshness" action={result && <Outcome result={result} timed={false} />} />
      <CardBody className="flex flex-col gap-2.5">
        {!result && (
          <p className="text-ink-soft">
            No look at it is known. `dbt source freshness` writes sources.json, and the next sync brings it here.
          </p>
        )}
        {result?.message && (
          <ScrollRegion label="Message" className="max-h-40 rounded-md bg-subtle p-2">
            <pre className="font-mono text-xs whitespace-pre-wrap wrap-anywhere">{result.message}</pre>
          </ScrollRegion>
        )}
        <FactList
          facts={[
            ...(loadedAt ? [["Last loaded", <RelativeTime key="loaded" at={loadedAt} />] as const] : []),
            ...(age !== null ? [["Age when asked", ageText(age)] as const] : []),
            ...(askedAt ? [["Asked", <RelativeTime key="asked" at={askedAt} />] as const] : []),
            ...limits.map(({ label, text }) => [label, text] as const),
            ...(textAt(rules, "filter") ? [["Only rows where", textAt(rules, "filter")] as const] : []),
          ]}
        />
        {age !== null && limits.length > 0 && result && (
          <AgeBar age={age} limits={limits.map(({ seconds }) => seconds)} tone={outcomeTone(result.status)} />
        )}
        {isStale && (
          <p>
            {readers === 0 ? (
              "Nothing that is known reads it."
            ) : (
              <Link
                href={`/lineage/impact?asset=${asset.id}`}
                prefetch={false}
                className="text-accent underline underline-offset-2"
              >
                What is built on this old data
              </Link>
            )}
          </p>
        )}
        {result && <ResultOrigin result={result} />}
      </CardBody>
    </Card>
  );
}
