"use client";

import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { LineageFlowEdge } from "./to-flow-elements";

/**
 * The route is the layout's; React Flow's own ends are not used. Dashed: through hidden assets, against a cycle, or told
 * by the warehouse rather than by dbt.
 */
export const LineageEdge = memo(function LineageEdge({ data, markerEnd }: EdgeProps<LineageFlowEdge>) {
  if (!data) return null;
  return (
    <path
      d={data.path}
      fill="none"
      className={data.isTold ? "react-flow__edge-path lineage-told" : "react-flow__edge-path"}
      strokeDasharray={data.isBridge ? "2 4" : data.isReversed ? "6 4" : data.isTold ? "9 3" : undefined}
      markerEnd={markerEnd}
    />
  );
});
