import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { AssetView } from "@/lib/catalog/schema";
import { FactSectionCard } from "./fact-section";
import { factSections } from "./fact-sections";
import { JsonTree } from "./json-tree";
import { factAt, isFacts } from "./read-facts";
import { WarehouseFactList } from "./warehouse-fact-list";
import { factsOfWarehouse, unlabelled, warehouseFacts } from "./warehouse-facts";

/** A tree of facts under a heading; nothing when there are none. */
function Tree({ title, about, value }: { title: string; about?: string; value: unknown }) {
  if (!isFacts(value) || Object.keys(value).length === 0) return null;
  return (
    <Card>
      <CardHeader
        title={title}
        description={about}
        action={<CopyButton text={JSON.stringify(value, null, 2)} label={`Copy as JSON: ${title}`} />}
      />
      <CardBody className="overflow-x-auto">
        <JsonTree value={value} />
      </CardBody>
    </Card>
  );
}

/** What the warehouse tells, and below it what nobody has a label for. */
function FromWarehouse({ asset }: { asset: AssetView }) {
  const facts = factsOfWarehouse(asset);
  if (!facts) return null;
  const labelled = warehouseFacts(facts);
  return (
    <>
      {labelled.length > 0 && (
        <Card>
          <CardHeader title="In the warehouse" description={asset.warehouse?.connectorName} />
          <CardBody>
            <WarehouseFactList facts={labelled} />
          </CardBody>
        </Card>
      )}
      <Tree title="More from the warehouse" about={asset.warehouse?.connectorName} value={unlabelled(facts)} />
    </>
  );
}

/** Everything that is particular to the type, and whatever else was written about the asset. */
export function FactsTab({ asset }: { asset: AssetView }) {
  const { facts, warehouse } = asset;
  const isFromDbt = asset.package !== null || asset.relation === null;
  const nothing = Object.keys(facts).length === 0 && !warehouse;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {nothing && <p className="text-ink-faint">Nothing more is known of it.</p>}
      {factSections(asset.type, facts).map((section) => (
        <FactSectionCard key={section.title} section={section} />
      ))}
      <Tree title="Meta" about="As the project's authors wrote it" value={factAt(facts, "meta")} />
      <Tree title="Configuration" value={factAt(facts, "config")} />
      <Tree title="In dbt's own catalog" about="catalog.json" value={factAt(facts, "catalog")} />
      <FromWarehouse asset={asset} />
      {isFromDbt && <Tree title="All facts as they were read" value={facts} />}
    </div>
  );
}
