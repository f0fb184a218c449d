import type { Metadata } from "next";
import { ImpactScreen } from "@/components/lineage/impact/impact-screen";

export const metadata: Metadata = { title: "Impact" };

export default function Page() {
  return <ImpactScreen />;
}
