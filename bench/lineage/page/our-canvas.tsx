import { useReactFlow } from "@xyflow/react";
import { useEffect, useMemo } from "react";
import { LineageCanvas } from "@/components/lineage/lineage-canvas";
import { loadGraph } from "@/components/lineage/loaded-graph";
import type { Marks } from "@/components/lineage/to-flow-elements";
import { useCamera } from "@/components/lineage/use-camera";
import { useDrawing } from "@/components/lineage/use-drawing";
import { useVisibleGraph } from "@/components/lineage/use-visible-graph";
import { readParams } from "@/components/lineage/view-params";
import type { LineageView } from "@/lib/lineage/schema";
import { stage } from "./stage";

const params = readParams(new URLSearchParams());
const noMarks: Marks = { selected: null, traced: null, hits: [], currentHit: null };

/** From the answer to the screen as in the product, the layout in its worker; seen whole from the start. */
export function OurCanvas({ view }: { view: LineageView }) {
  const loaded = useMemo(() => loadGraph(view), [view]);
  const visible = useVisibleGraph(loaded, params);
  const { drawing } = useDrawing(visible, null);
  const camera = useCamera();
  const seenWhole = useMemo(() => ({ ...camera, open: camera.fit }), [camera]);
  const flow = useReactFlow();
  useEffect(() => {
    if (!drawing) return;
    stage(flow, () => flow.getZoom() < 0.3 && document.querySelector("canvas") !== null);
  }, [drawing, flow]);
  if (!drawing) return null;
  return (
    <div style={{ position: "absolute", inset: 0 }}>
      <LineageCanvas drawing={drawing} marks={noMarks} camera={seenWhole} onSelect={() => {}} onFocus={() => {}} />
    </div>
  );
}
