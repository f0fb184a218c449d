import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { ProjectScreen } from "@/components/catalog/project/project-screen";
import { shorten } from "@/components/ui/shorten";
import { loadProject } from "@/lib/project/loaders";

type Props = { params: Promise<{ connectorId: string }> };

const projectOf = cache(async (connectorId: string) =>
  z.uuid().safeParse(connectorId).success ? await loadProject(connectorId) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await projectOf((await params).connectorId);
  return { title: project ? shorten(project.connectorName) : "Not found" };
}

export default async function ProjectPage({ params }: Props) {
  const project = await projectOf((await params).connectorId);
  if (!project) notFound();
  return <ProjectScreen project={project} />;
}
