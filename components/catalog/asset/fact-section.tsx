import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FactList } from "./fact-list";
import type { Fact, FactSection } from "./fact-sections";
import { FactTableView } from "./fact-table";
import { SafeLink } from "./safe-link";

function Value({ fact }: { fact: Fact }) {
  if (fact.kind === "list")
    return (
      <span className="flex flex-wrap gap-1">
        {fact.values.slice(0, 100).map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, and a value may stand in it twice
          <Badge key={index} title={value}>
            <span className="truncate">{value}</span>
          </Badge>
        ))}
      </span>
    );
  if (fact.kind === "link") return <SafeLink address={fact.value} />;
  if (fact.kind === "code") return <code className="font-mono text-xs whitespace-pre-wrap">{fact.value}</code>;
  return <span className="whitespace-pre-line">{fact.value}</span>;
}

/** Some facts of one kind under their heading: labels with values, and tables below them. */
export function FactSectionCard({ section }: { section: FactSection }) {
  return (
    <Card className="min-w-0">
      <CardHeader title={section.title} />
      {section.facts.length > 0 && (
        <CardBody>
          <FactList facts={section.facts.map((fact) => [fact.label, <Value key={fact.label} fact={fact} />])} />
        </CardBody>
      )}
      {section.tables.map((table) => (
        <FactTableView key={table.label} table={table} />
      ))}
    </Card>
  );
}
