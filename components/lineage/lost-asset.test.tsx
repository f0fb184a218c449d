import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ApiProblem } from "@/components/shell/api-client";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { AssetView } from "@/lib/catalog/schema";
import { idOf } from "./graph-fixture";
import { LostAsset } from "./lost-asset";

const id = idOf("orders");
const connector = { connectorId: idOf("conn"), connectorName: "Shop" };
const link = (name: string) => ({
  ...{ id: idOf(name), key: `model.shop.${name}`, name, type: "model" as const, testStatus: "none" as const },
  ...{ package: "shop", isExternal: false, ...connector },
});
const removed: AssetView = {
  ...{ id, key: "model.shop.orders", type: "model", name: "orders", database: null, schema: null, identifier: null },
  ...{ ...connector, description: "", descriptionFrom: null, columns: [], tags: [], owner: null, group: null },
  ...{ groupDetails: null, access: null, versions: [], docs: [], package: "shop", path: null, materialization: null },
  ...{ relation: null, mapping: null, code: null, tests: [], testStatus: "none", lastRun: null, history: [] },
  ...{
    freshness: null,
    upstream: [link("stg_orders")],
    downstream: [link("revenue")],
    attachedTo: [],
    describedBy: [],
  },
  ...{ isExternal: false, removedAt: "2026-11-20T06:00:00.000Z", removedBy: idOf("sync"), facts: {}, warehouse: null },
  provenance: {
    ...{ connectorId: connector.connectorId, version: 4, syncId: null, publishedAt: null, origin: null, artifacts: [] },
  },
};
const missing = {
  code: "not-found",
  message: "There is no such asset.",
  remedy: "Look for it in the catalog.",
} as const;

const shown = (asset: AssetView) => {
  const client = new QueryClient();
  client.setQueryData(["assets", id], asset);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <TooltipProvider>
        <LostAsset id={id} error={new ApiProblem(404, missing)} action={null} />
      </TooltipProvider>
    </QueryClientProvider>,
  );
};

it("shows of a removed asset since when it is gone, what stood around it last, and where to go", () => {
  const html = shown(removed);
  expect(html).toContain("Removed on 20 November 2026");
  for (const name of ["stg_orders", "revenue"]) expect(html).toContain(`href="/catalog/${idOf(name)}"`);
  expect(html).toContain(`href="/catalog/${id}"`);
  expect(html).toContain('href="/lineage"');
  expect(html).not.toContain(missing.message);
});

it("shows what is wrong where the asset was not removed", () => {
  expect(shown({ ...removed, removedAt: null })).toContain(missing.message);
});
