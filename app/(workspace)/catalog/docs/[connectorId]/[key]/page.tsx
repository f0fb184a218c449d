import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { DocScreen } from "@/components/catalog/project/doc-screen";
import { namedIn } from "@/components/catalog/project/project-hrefs";
import { shorten } from "@/components/ui/shorten";
import { loadDoc } from "@/lib/project/loaders";

type Props = { params: Promise<{ connectorId: string; key: string }> };

const docOf = cache(async (connectorId: string, part: string) => {
  const key = namedIn(part);
  return key !== null && z.uuid().safeParse(connectorId).success ? await loadDoc(connectorId, key) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { connectorId, key } = await params;
  const doc = await docOf(connectorId, key);
  return { title: doc ? shorten(doc.name) : "Not found" };
}

export default async function DocPage({ params }: Props) {
  const { connectorId, key } = await params;
  const doc = await docOf(connectorId, key);
  if (!doc) notFound();
  return <DocScreen doc={doc} />;
}
