import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { GroupScreen } from "@/components/catalog/project/group-screen";
import { namedIn } from "@/components/catalog/project/project-hrefs";
import { shorten } from "@/components/ui/shorten";
import { loadGroup } from "@/lib/project/loaders";

type Props = { params: Promise<{ connectorId: string; key: string }> };

const groupOf = cache(async (connectorId: string, part: string) => {
  const key = namedIn(part);
  return key !== null && z.uuid().safeParse(connectorId).success ? await loadGroup(connectorId, key) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { connectorId, key } = await params;
  const group = await groupOf(connectorId, key);
  return { title: group ? shorten(group.name) : "Not found" };
}

export default async function GroupPage({ params }: Props) {
  const { connectorId, key } = await params;
  const group = await groupOf(connectorId, key);
  if (!group) notFound();
  return <GroupScreen group={group} />;
}
