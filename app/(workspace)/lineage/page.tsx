import type { Metadata } from "next";
import { LineagePage } from "@/components/lineage/lineage-page";
import { loadHubs } from "@/lib/lineage/loaders";

export const metadata: Metadata = { title: "Lineage" };

export default async function Page() {
  return <LineagePage hubs={await loadHubs()} />;
}
