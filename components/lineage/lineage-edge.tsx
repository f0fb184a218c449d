"use client";

import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { LineageFlowEdge } from "./to-flow-elements";

/** The route is the layout's; React Flow's own ends are not used. Dashed: through hidden assets, or against a cycle. */
export const LineageEdge = memo(function LineageEdge({ data, markerEnd }: EdgeProps<LineageFlowEdge>) {
  if (!data) return null;
  return (
    <path
      d={data.path}
      fill="none"
      className="react-flow__edge-path"
      strokeDasharray={data.isBridge ? "2 4" : data.isReversed ? "6 4" : undefined}
      markerEnd={markerEnd}
    />
  );
});
