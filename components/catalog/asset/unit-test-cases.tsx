import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { type FactTable, factTable } from "./fact-sections";
import { FactTableView } from "./fact-table";
import { type Facts, isFacts, listAt, textAt } from "./read-facts";

/** Rows may be written as objects, or as CSV or SQL in one text. */
function Rows({ label, block }: { label: string; block: Facts }) {
  const table: FactTable | null = factTable(label, listAt(block, "rows"));
  if (table) return <FactTableView table={table} />;
  const text = textAt(block, "rows") ?? textAt(block, "fixture");
  return (
    <section className="border-t px-4 py-2.5 first:border-t-0">
      <h3 className="pb-1 text-xs font-medium text-ink-faint">{label}</h3>
      {text ? (
        <pre className="overflow-x-auto font-mono text-xs whitespace-pre-wrap">{text.slice(0, 20_000)}</pre>
      ) : (
        <p className="text-ink-faint">No rows.</p>
      )}
    </section>
  );
}

/** What a unit test feeds its model, and what must come out. */
export function UnitTestCases({ facts }: { facts: Facts }) {
  const given = listAt(facts, "unit_test.given").filter(isFacts).slice(0, 50);
  const test = isFacts(facts.unit_test) ? facts.unit_test : {};
  const expect = isFacts(test.expect) ? test.expect : null;
  return (
    <>
      <Card>
        <CardHeader title="Given" />
        {given.length === 0 && <CardBody className="text-ink-faint">Nothing.</CardBody>}
        {given.map((block, index) => {
          const input = textAt(block, "input") ?? `Input ${index + 1}`;
          return <Rows key={input} label={input} block={block} />;
        })}
      </Card>
      {expect && (
        <Card>
          <CardHeader title="Expected" />
          <Rows label={textAt(test, "model") ?? "Result"} block={expect} />
        </Card>
      )}
    </>
  );
}
