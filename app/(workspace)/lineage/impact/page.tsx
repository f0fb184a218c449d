import type { Metadata } from "next";
import { ImpactScreen } from "@/components/lineage/impact/impact-screen";
import { requireUser } from "@/lib/access/gate";

export const metadata: Metadata = { title: "Impact" };

export default async function Page() {
  await requireUser();
  return <ImpactScreen />;
}
