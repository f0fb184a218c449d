import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatCount } from "@/components/ui/format-number";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { ResultView } from "@/lib/catalog/schema";
import { FailingRows } from "./failing-rows";
import { Outcome } from "./outcome";
import { textAt } from "./read-facts";
import { ResultOrigin } from "./result-origin";

/** The last result of a test or a run with what dbt said about it. */
export function LastResult({ result, name }: { result: ResultView; name: string }) {
  return (
    <Card>
      <CardHeader title="Last result" action={<Outcome result={result} />} />
      <CardBody className="flex flex-col gap-2">
        {result.failures !== null && (
          <p>{`${formatCount(result.failures)} failing ${result.failures === 1 ? "row" : "rows"}`}</p>
        )}
        {result.message ? (
          <ScrollRegion label="Message" className="max-h-64 rounded-md bg-subtle p-2">
            <pre className="font-mono text-xs whitespace-pre-wrap wrap-anywhere">{result.message}</pre>
          </ScrollRegion>
        ) : (
          <p className="text-ink-faint">dbt left no message.</p>
        )}
        <FailingRows relation={textAt(result.facts, "relation_name")} failures={result.failures} name={name} />
        <ResultOrigin result={result} />
      </CardBody>
    </Card>
  );
}
