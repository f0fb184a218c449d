import type { Metadata } from "next";
import { LineagePage } from "@/components/lineage/lineage-page";
import { loadGraphNames, loadHubs } from "@/lib/lineage/loaders";

export const metadata: Metadata = { title: "Lineage" };

export default async function Page() {
  const [hubs, graphs] = await Promise.all([loadHubs(), loadGraphNames()]);
  return <LineagePage hubs={hubs} graphs={graphs} />;
}
