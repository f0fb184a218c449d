"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowDown, Waypoints } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { apiGet, errorView } from "@/components/shell/api-client";
import { assetTypeLooks } from "@/components/ui/asset-type";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatCount, plural } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableHead, TableRow, Th } from "@/components/ui/table";
import { mappingView } from "@/lib/mapping/schema";
import { matchSentence } from "../count-words";
import { useSearchParam } from "../use-search-param";
import { DisabledNodes } from "./disabled-nodes";
import { MappingRow } from "./mapping-row";
import { filterMapping, type Sort, sorts, tallyWhy, typesOf } from "./mapping-view";
import { WhyFilter } from "./why-filter";

const STEP = 100;

/** Which dbt node stands for which table of the warehouse, by which rule, or why for none and what to do about it. */
export function MappingPanel({ connectorId, mayManage }: { connectorId: string; mayManage: boolean }) {
  const { data, error } = useQuery({
    queryKey: ["connectors", connectorId, "mapping"],
    queryFn: ({ signal }) => apiGet(`/connectors/${connectorId}/mapping`, mappingView, signal),
  });
  const [show, setShow] = useSearchParam("show", "all");
  const [why, setWhy] = useSearchParam("why", "");
  const [type, setType] = useSearchParam("type", "");
  const [sortedBy, setSort] = useSearchParam("sort", "name");
  const sort = sorts.find((known) => known === sortedBy) ?? "name";
  const [text, setText] = useState("");
  const [limit, setLimit] = useState(STEP);
  const wanted = useDeferredValue(text);
  if (error) return <ErrorNotice error={errorView(error)} />;
  if (!data) {
    return (
      <Card aria-label="Mapping" aria-busy className="flex flex-col gap-3 p-4">
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} />
        ))}
      </Card>
    );
  }
  if (data.items.length === 0) {
    return (
      <Card>
        <EmptyState icon={Waypoints} title="Nothing is mapped yet">
          After the first sync, every model, source, seed and snapshot is listed here with the table it stands for.
        </EmptyState>
      </Card>
    );
  }
  const primaryId = mayManage ? data.primaryConnectorId : null;
  const items = filterMapping(data.items, { show, why, type, text: wanted, sort });
  // Each reason with how many it would leave.
  const shown = filterMapping(data.items, { show, why: "", type, text: wanted, sort });
  const head = (by: Sort, label: string) => (
    <Th aria-sort={sort === by ? "ascending" : "none"} className={by === "relation" ? "max-sm:hidden" : ""}>
      <button
        type="button"
        onClick={() => setSort(by)}
        className="inline-flex items-center gap-1 rounded-sm hover:text-ink"
      >
        {label}
        {sort === by && <ArrowDown aria-hidden className="size-3" />}
      </button>
    </Th>
  );
  return (
    <div className="flex flex-col gap-4">
      <Card className="overflow-hidden">
        <div className="flex flex-col gap-3 border-b px-4 py-3">
          <div className="flex flex-wrap items-center gap-3">
            <p className="grow text-sm font-medium">{matchSentence(data)}</p>
            <Input
              type="search"
              aria-label="Find by name"
              placeholder="Find by name"
              className="w-48 max-sm:w-full"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Select
              aria-label="Type"
              className="w-36 max-sm:w-full"
              value={type || "all"}
              onValueChange={(value) => setType(value === "all" ? "" : value)}
              options={[
                { value: "all", label: "All types" },
                ...typesOf(data).map((value) => ({ value, label: assetTypeLooks[value].plural })),
              ]}
            />
            <Segmented
              label="Show"
              value={show}
              onChange={setShow}
              options={[
                { value: "all", label: "All" },
                { value: "matched", label: `Matched ${formatCount(data.matched)}` },
                { value: "unmatched", label: `Not matched ${formatCount(data.unmatched)}` },
              ]}
            />
          </div>
          <WhyFilter tally={tallyWhy(shown)} value={why} onChange={setWhy} />
        </div>
        {items.length === 0 ? (
          <EmptyState title="None of these" as="p">
            {wanted.trim() !== "" || why !== "" || type !== ""
              ? "Nothing fits this filter. Take a part of it away to see more."
              : show === "unmatched"
                ? "Everything found its table."
                : "Nothing found its table."}
          </EmptyState>
        ) : (
          <Table label="Mapping of dbt nodes to tables" frameClassName="relative">
            <TableHead>
              <TableRow>
                {head("name", "dbt")}
                {head("relation", "Table in the warehouse")}
                {head("why", "Why")}
                {primaryId !== null && (
                  <Th>
                    <span className="sr-only">Decide</span>
                  </Th>
                )}
              </TableRow>
            </TableHead>
            <tbody>
              {items.slice(0, limit).map((item) => (
                <MappingRow key={item.key} item={item} connectorId={connectorId} primaryId={primaryId} />
              ))}
            </tbody>
          </Table>
        )}
        {items.length > limit && (
          <div className="flex items-center justify-between border-t px-3 py-2 text-xs text-ink-faint">
            <span>
              {formatCount(limit)} of {plural(items.length, "node")}
            </span>
            <Button size="sm" onClick={() => setLimit(limit + STEP)}>
              Show more
            </Button>
          </div>
        )}
      </Card>
      <DisabledNodes nodes={data.disabled} />
    </div>
  );
}
