import { CircleCheck } from "lucide-react";
import { TestStatusBadge } from "@/components/ui/test-status";
import type { AssetPage } from "@/lib/catalog/schema";
import { AssetCard } from "./asset-card";

/** The assets whose tests failed in their last run: what to look at first. */
export function FailingAssets({ page: { items, total } }: { page: AssetPage }) {
  return (
    <AssetCard
      id="failing"
      title="Failing tests"
      assets={items}
      all={{ href: "/catalog?status=fail&status=error", total }}
      tab="tests"
      aside={({ testStatus }) => <TestStatusBadge status={testStatus} />}
    >
      <CircleCheck aria-hidden className="size-4 text-success" />
      No asset has a failing test.
    </AssetCard>
  );
}
