"use client";

import { Select } from "@/components/ui/select";
import type { LineageGraphName } from "@/lib/lineage/schema";
import type { ChangeParams } from "../use-lineage-params";

/** Whose graph is selected from, where no asset says so. */
export const SelectionScope = ({
  graphs,
  connectorId,
  change,
}: {
  graphs: readonly LineageGraphName[];
  connectorId: string | null;
  change: ChangeParams;
}) => (
  <Select
    aria-label="Select from"
    options={graphs.map(({ id, name }) => ({ value: id, label: name }))}
    value={connectorId ?? ""}
    onValueChange={(chosen) => change({ connectorId: chosen, selected: null, openGroups: [] }, "push")}
    className="h-7 w-48"
  />
);
