import "@xyflow/react/dist/style.css";
import { ReactFlow, useReactFlow } from "@xyflow/react";
import { useEffect, useMemo } from "react";
import type { LineageView } from "@/lib/lineage/schema";
import { stage } from "./stage";

const columns = 120;

/** React Flow as its own first example has it: default nodes and edges, fitted to the screen. Places cost it nothing. */
export function PlainFlow({ view }: { view: LineageView }) {
  const flow = useReactFlow();
  const nodes = useMemo(
    () =>
      view.nodes.map(({ id, name }, index) => ({
        id,
        data: { label: name },
        position: { x: (index % columns) * 360, y: Math.floor(index / columns) * 76 },
      })),
    [view],
  );
  const edges = useMemo(
    () => view.edges.map(({ from, to }) => ({ id: `${from}>${to}`, source: from, target: to })),
    [view],
  );
  useEffect(() => {
    stage(flow, () => {
      const { length } = document.getElementsByClassName("react-flow__node");
      return length === view.nodes.length && flow.getZoom() < 0.3;
    });
  }, [flow, view]);
  return <ReactFlow defaultNodes={nodes} defaultEdges={edges} fitView minZoom={0.001} />;
}
