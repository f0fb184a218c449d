import Link from "next/link";
import { shorten } from "@/components/ui/shorten";
import { TestStatusIcon } from "@/components/ui/test-status";
import type { ImpactView } from "@/lib/lineage/impact-schema";

const most = 8;

/** The tests that fail or warn on the way, worst first. */
export function ImpactTests({ view }: { view: ImpactView }) {
  if (view.tests.length === 0) return null;
  const nameOf = new Map(view.items.map(({ id, name }) => [id, name]));
  const tests = [...view.tests].sort((a, b) => Number(a.status === "warn") - Number(b.status === "warn"));
  const line = (test: ImpactView["tests"][number]) => (
    <li key={`${test.id} ${test.assetId}`} className="flex min-w-0 items-center gap-2 px-3 py-1.5 text-sm">
      <TestStatusIcon status={test.status} />
      <Link href={`/catalog/${test.id}`} className="truncate font-medium hover:underline">
        {shorten(test.name)}
      </Link>
      <span className="truncate text-ink-faint">on {shorten(nameOf.get(test.assetId) ?? "")}</span>
    </li>
  );
  return (
    <section aria-labelledby="impact-tests">
      <h2 id="impact-tests" className="mb-1.5 text-sm font-medium">
        Tests to look at <span className="font-normal text-ink-faint tabular">{tests.length}</span>
      </h2>
      <div className="rounded-md border bg-surface">
        <ul className="divide-y divide-line">{tests.slice(0, most).map(line)}</ul>
        {tests.length > most && (
          <details className="border-t">
            <summary className="cursor-pointer px-3 py-1.5 text-sm text-ink-soft">{tests.length - most} more</summary>
            <ul className="divide-y divide-line">{tests.slice(most).map(line)}</ul>
          </details>
        )}
      </div>
    </section>
  );
}
