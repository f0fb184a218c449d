"use client";

import { useQuery } from "@tanstack/react-query";
import { Waypoints } from "lucide-react";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { apiGet, errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorNotice } from "@/components/ui/error-notice";
import { formatCount, plural } from "@/components/ui/format-number";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { type MappingView, mappingView } from "@/lib/mapping/schema";
import { matchSentence } from "../count-words";
import { useSearchParam } from "../use-search-param";

const STEP = 100;

function MappingRow({ item }: { item: MappingView["items"][number] }) {
  return (
    <TableRow>
      <Td className="max-w-72 min-w-44">
        <Link href={`/catalog/${item.assetId}`} className="block truncate rounded-sm font-medium hover:underline">
          {item.name}
        </Link>
        <span className="block truncate font-mono text-xs text-ink-faint" title={item.key}>
          {item.key}
        </span>
      </Td>
      <Td className="max-w-80 min-w-44 font-mono text-xs wrap-anywhere">
        {item.relation ?? <span className="font-sans text-sm text-warning">Not matched</span>}
      </Td>
      <Td className="min-w-56 text-xs text-ink-soft wrap-anywhere">{item.message}</Td>
    </TableRow>
  );
}

/** Which dbt node stands for which table of the warehouse, by which rule, or why for none. */
export function MappingTable({ connectorId }: { connectorId: string }) {
  const { data, error } = useQuery({
    queryKey: ["connectors", connectorId, "mapping"],
    queryFn: ({ signal }) => apiGet(`/connectors/${connectorId}/mapping`, mappingView, signal),
  });
  const [show, setShow] = useSearchParam("show", "all");
  const [text, setText] = useState("");
  const [limit, setLimit] = useState(STEP);
  const wanted = useDeferredValue(text.trim().toLowerCase());
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
  const items = data.items.filter(
    ({ key, relation }) =>
      (show === "all" || (show === "matched") === (relation !== null)) &&
      (wanted === "" || `${key} ${relation ?? ""}`.toLowerCase().includes(wanted)),
  );
  return (
    <Card className="overflow-hidden">
      <div className="flex flex-wrap items-center gap-3 border-b px-4 py-2.5">
        <p className="grow text-sm font-medium">{matchSentence(data)}</p>
        <Input
          type="search"
          aria-label="Find by name"
          placeholder="Find by name"
          className="w-48"
          value={text}
          onChange={(event) => setText(event.target.value)}
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
      {items.length === 0 ? (
        <EmptyState title="None of these" as="p">
          {wanted
            ? "No name holds this text."
            : show === "unmatched"
              ? "Everything found its table."
              : "Nothing found its table."}
        </EmptyState>
      ) : (
        <Table label="Mapping of dbt nodes to tables" frameClassName="relative">
          <TableHead>
            <TableRow>
              <Th>dbt</Th>
              <Th>Table in the warehouse</Th>
              <Th>Why</Th>
            </TableRow>
          </TableHead>
          <tbody>
            {items.slice(0, limit).map((item) => (
              <MappingRow key={item.key} item={item} />
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
  );
}
