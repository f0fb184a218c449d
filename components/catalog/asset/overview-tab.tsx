import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Markdown } from "@/components/ui/markdown";
import { unitTestCases } from "@/lib/catalog/compose-unit-test";
import type { AssetView } from "@/lib/catalog/schema";
import { isTestType } from "@/lib/core/catalog";
import type { StaleSource } from "@/lib/quality/schema";
import { CodeView } from "../code/code-view";
import { AssetLinks } from "./asset-links";
import { ContractCard } from "./contract-card";
import { DocMentions } from "./doc-mentions";
import { FactSectionCard } from "./fact-section";
import { mainSections } from "./fact-sections";
import { FreshnessCard } from "./freshness-card";
import { KeyFacts } from "./key-facts";
import { LastResult } from "./last-result";
import { NeighbourCards } from "./neighbour-cards";
import { NotConnected } from "./not-connected";
import { Provenance } from "./provenance";
import { ResultHistory } from "./result-history";
import { StaleSources } from "./stale-sources";
import { UnitTestTables } from "./unit-test-tables";
import { WarehouseFactList } from "./warehouse-fact-list";
import { warehouseFacts } from "./warehouse-facts";
import { WarehousePlace } from "./warehouse-place";

const noDescription = (asset: AssetView): string =>
  asset.package === null
    ? "No description. A comment on the relation, or a description of its dbt model, appears here."
    : "No description. Write one in the project's YAML, and the next sync brings it here.";

/** What most people come for: what it is, whether it is well, and where it stands. */
export function OverviewTab({ asset, stale }: { asset: AssetView; stale: readonly StaleSource[] }) {
  const cases = asset.type === "unit_test" ? unitTestCases(asset.facts) : null;
  // dbt writes a line for exposures and the like too, which never run.
  const past = asset.history.filter(({ status }) => status !== "no-op");
  const code = asset.code?.compiled ?? asset.code?.raw;
  const isRelation = asset.package === null && asset.relation !== null;
  // Rows and size stand among the key facts.
  const ownFacts = isRelation ? warehouseFacts(asset.facts).filter(({ label }) => !/^(Rows|Size)$/.test(label)) : [];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {asset.isExternal && <NotConnected asset={asset} />}
        <Card>
          <CardHeader
            title="Description"
            description={
              asset.descriptionFrom === "warehouse" && asset.package !== null
                ? "From the warehouse's comment"
                : undefined
            }
          />
          <CardBody>
            {asset.description.trim() === "" ? (
              <p className="text-ink-faint">{noDescription(asset)}</p>
            ) : (
              <div className="flex flex-col gap-3">
                <Markdown text={asset.description} className="max-w-3xl" />
                <DocMentions docs={asset.docs} connectorId={asset.connectorId} />
              </div>
            )}
          </CardBody>
        </Card>
        <StaleSources asset={asset} stale={stale} />
        <FreshnessCard asset={asset} readers={asset.downstream.length} />
        {mainSections(asset.type, asset.facts).map((section) => (
          <FactSectionCard key={section.title} section={section} />
        ))}
        <ContractCard asset={asset} />
        <NeighbourCards asset={asset} />
        {isTestType(asset.type) && (
          <>
            {asset.attachedTo.length > 0 && (
              <Card>
                <CardHeader title="Tests" description="What this test looks at" />
                <AssetLinks links={asset.attachedTo} label="Tested assets" own={asset} />
              </Card>
            )}
            {asset.lastRun && <LastResult result={asset.lastRun} name={asset.name} />}
            {cases && (
              <Card>
                <CardHeader title="Cases" description="What goes in, and what must come out" />
                <CardBody>
                  <UnitTestTables cases={cases} name={asset.name} />
                </CardBody>
              </Card>
            )}
            {code && <CodeView code={code} language={asset.code?.language ?? "sql"} label="The test's code" />}
          </>
        )}
        {(isTestType(asset.type) || past.length > 1) && (
          <Card>
            <CardHeader title="History" description="What its runs found, as far as syncs saw them" />
            <CardBody>
              <ResultHistory history={past} name={asset.name} />
            </CardBody>
          </Card>
        )}
        <WarehousePlace asset={asset} />
        {ownFacts.length > 0 && (
          <Card>
            <CardHeader title="In the warehouse" />
            <CardBody>
              <WarehouseFactList facts={ownFacts} />
            </CardBody>
          </Card>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <KeyFacts asset={asset} />
        <Provenance asset={asset} />
      </div>
    </div>
  );
}
