import type { Metadata } from "next";
import { GroupsScreen } from "@/components/catalog/project/groups-screen";
import { loadGroups } from "@/lib/project/loaders";

export const metadata: Metadata = { title: "Groups" };

export default async function GroupsPage() {
  return <GroupsScreen groups={await loadGroups()} />;
}
