"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { errorView } from "@/components/shell/api-client";
import { useAssetSearch } from "@/components/shell/use-asset-search";
import { AssetTypeBadge } from "@/components/ui/asset-type";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import type { MappingItem } from "@/lib/mapping/schema";
import { clearMapping, decideMapping } from "../connector-calls";

/** `undefined` takes a decision back; null says that there is none. */
type Decision = string | null | undefined;

/** A person decides which table a node is. It goes before every rule and survives syncs. */
export function DecideRelation({
  connectorId,
  primaryId,
  item,
}: {
  connectorId: string;
  primaryId: string;
  item: MappingItem;
}) {
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (relation: Decision) =>
      relation === undefined ? clearMapping(connectorId, item.key) : decideMapping(connectorId, item.key, relation),
    onSuccess: async (_, relation) => {
      await queries.invalidateQueries({ queryKey: ["connectors"] });
      setOpen(false);
      const outcome = relation === undefined ? "is matched by its names again" : "is decided by hand";
      toast.success(`${item.name} ${outcome}.`, { description: "A sync brings it into the catalog." });
    },
  });
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        decide.reset();
        setOpen(open);
      }}
    >
      <DialogTrigger asChild>
        <Button size="sm" variant="ghost" aria-label={`Choose the table of ${item.name}`}>
          {item.override ? "Change" : "Choose"}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Which table is ${item.name}?`}
        description="What you choose goes before the names, and stays until it is taken back."
        className="max-w-lg"
        footer={
          <>
            {item.override && (
              <Button disabled={decide.isPending} onClick={() => decide.mutate(undefined)}>
                Match by its names again
              </Button>
            )}
            {item.reason !== "override" && (
              <Button disabled={decide.isPending} onClick={() => decide.mutate(null)}>
                It has no table
              </Button>
            )}
          </>
        }
      >
        <div className="flex flex-col gap-3">
          {decide.error && <ErrorNotice error={errorView(decide.error)} />}
          <RelationSearch
            primaryId={primaryId}
            initial={item.candidate ? lastPart(item.candidate) : item.name}
            current={item.relation}
            isBusy={decide.isPending}
            onChoose={(key) => decide.mutate(key)}
          />
        </div>
      </DialogContent>
    </Dialog>
  );
}

const lastPart = (key: string): string => key.split(".").at(-1) ?? key;

function RelationSearch({
  primaryId,
  initial,
  current,
  isBusy,
  onChoose,
}: {
  primaryId: string;
  initial: string;
  current: string | null;
  isBusy: boolean;
  onChoose: (key: string) => void;
}) {
  const [text, setText] = useState(initial);
  const { data, error, settled } = useAssetSearch(text, 20, primaryId);
  const items = text.trim() === "" ? [] : (data?.items ?? []);
  return (
    <>
      <Input
        type="search"
        aria-label="Find a table or view of the warehouse"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {error && <ErrorNotice error={errorView(error)} />}
      <p role="status" className="flex h-4 items-center gap-1.5 text-xs text-ink-faint">
        {text.trim() === "" ? (
          "Type a part of its name."
        ) : !settled ? (
          <>
            <Spinner className="size-3" /> Looking…
          </>
        ) : items.length === 0 ? (
          "No table or view of the warehouse is named like this."
        ) : (
          `${items.length} found${data && data.total > items.length ? ` of ${data.total}; type more to narrow it` : ""}.`
        )}
      </p>
      {items.length > 0 && (
        <ul aria-label="Tables and views" className="divide-y rounded-md border">
          {items.map(({ id, key, type }) => (
            <li key={id}>
              <button
                type="button"
                disabled={isBusy || key === current}
                onClick={() => onChoose(key)}
                className="flex w-full items-center gap-2 px-3 py-2 text-left hover:bg-muted disabled:cursor-default disabled:hover:bg-transparent"
              >
                <span className="min-w-0 grow font-mono text-xs wrap-anywhere">{key}</span>
                {key === current ? <span className="text-xs text-ink-faint">now</span> : <AssetTypeBadge type={type} />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
