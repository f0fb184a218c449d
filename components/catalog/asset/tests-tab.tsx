import { FlaskConical } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/components/ui/format-number";
import { testStatusLooks } from "@/components/ui/test-status";
import type { AssetTest, AssetView } from "@/lib/catalog/schema";
import { testStatus } from "@/lib/core/catalog";
import { testStatusOf } from "@/lib/quality/test-status";
import { TestItem } from "./test-item";

const statusOf = (test: AssetTest) => testStatusOf(test.result?.status);
/** As many tests are coloured as a person may open; on a model of hundreds the page stays light. */
const COLOURED = 25;

function Summary({ tests }: { tests: readonly AssetTest[] }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
      {testStatus.options.map((status) => {
        const count = tests.filter((test) => statusOf(test) === status).length;
        if (count === 0) return null;
        const { icon: Icon, label, text } = testStatusLooks[status];
        return (
          <span key={status} className="inline-flex items-center gap-1.5">
            <Icon aria-hidden className={`size-4 ${text}`} />
            {formatCount(count)} {label.toLowerCase()}
          </span>
        );
      })}
    </p>
  );
}

/** The tests of an asset, those that need somebody first. */
export function TestsTab({ asset }: { asset: AssetView }) {
  if (asset.tests.length === 0) {
    return (
      <EmptyState icon={FlaskConical} title="No tests" className="rounded-lg border bg-surface">
        {asset.package === null
          ? "Tests belong to dbt nodes. None that builds or reads this relation has any."
          : "Add data tests to its YAML. After the next run and sync they appear here with their results."}
      </EmptyState>
    );
  }
  const worstFirst = testStatus.options.flatMap((status) => asset.tests.filter((test) => statusOf(test) === status));
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Summary tests={asset.tests} />
      <ul className="overflow-hidden rounded-lg border bg-surface">
        {worstFirst.map((test, at) => (
          <TestItem key={test.id} test={test} plain={at >= COLOURED} />
        ))}
      </ul>
    </div>
  );
}
