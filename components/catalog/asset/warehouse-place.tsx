import Link from "next/link";
import { AssetTypeBadge } from "@/components/ui/asset-type";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Markdown } from "@/components/ui/markdown";
import type { AssetView } from "@/lib/catalog/schema";
import { WarehouseFactList } from "./warehouse-fact-list";
import { warehouseFacts } from "./warehouse-facts";

const ruleWords = new Map([
  ["exact", "same name"],
  ["folded", "same name but for case"],
  ["shard", "daily table"],
  ["override", "chosen by hand"],
]);

/** Where a dbt node stands in the warehouse: the relation and the rule that found it, or the reason that none was found. */
export function WarehousePlace({ asset }: { asset: AssetView }) {
  const { mapping, warehouse } = asset;
  if (!mapping) return null;
  const facts = warehouse && [
    { label: "Connector", value: warehouse.connectorName },
    ...warehouseFacts(warehouse.facts),
  ];
  return (
    <Card>
      <CardHeader
        title="In the warehouse"
        action={
          mapping.relation === null ? (
            <Badge tone={mapping.reason === "ephemeral" || mapping.reason === "override" ? "neutral" : "warning"}>
              No relation
            </Badge>
          ) : (
            <Badge tone="success">Matched: {ruleWords.get(mapping.rule ?? "") ?? mapping.rule}</Badge>
          )
        }
      />
      <CardBody className="flex flex-col gap-2.5">
        {mapping.relation !== null && (
          <div className="flex flex-wrap items-center gap-2">
            {warehouse && <AssetTypeBadge type={warehouse.type} />}
            <code className="font-mono text-xs wrap-anywhere">{mapping.relation}</code>
            <CopyButton text={mapping.relation} label="Copy the relation's name" />
          </div>
        )}
        <p className="text-ink-soft wrap-anywhere">{mapping.message}</p>
        {mapping.remedy && <Markdown text={mapping.remedy} />}
        {mapping.reason === "warehouse-not-synced" && (
          <p>
            <Link href="/settings/connectors" className="text-accent underline underline-offset-2">
              Go to Data Connectors
            </Link>
          </p>
        )}
        {facts && <WarehouseFactList facts={facts} />}
        {warehouse && warehouse.comment !== "" && warehouse.comment !== asset.description && (
          <div className="border-l-2 pl-3">
            <p className="text-xs text-ink-faint">Comment in the warehouse</p>
            <Markdown text={warehouse.comment} />
          </div>
        )}
      </CardBody>
    </Card>
  );
}
