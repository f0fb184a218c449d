import "@/app/globals.css";
import { ReactFlowProvider } from "@xyflow/react";
import { createRoot } from "react-dom/client";
import { lineageView } from "@/lib/lineage/schema";
import { OurCanvas } from "./our-canvas";
import { PlainFlow } from "./plain-flow";

// The whole graph of view.json, drawn by what the address names: the product's own canvas, or React Flow as it comes.
const how = new URLSearchParams(window.location.search).get("draw");
const asked = await fetch("/view.json");
const view = lineageView.parse(await asked.json());
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <ReactFlowProvider>{how === "plain" ? <PlainFlow view={view} /> : <OurCanvas view={view} />}</ReactFlowProvider>,
  );
