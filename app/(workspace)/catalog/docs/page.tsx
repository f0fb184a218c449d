import type { Metadata } from "next";
import { ProjectsScreen } from "@/components/catalog/project/projects-screen";
import { loadProjects } from "@/lib/project/loaders";

export const metadata: Metadata = { title: "Projects" };

export default async function ProjectsPage() {
  return <ProjectsScreen projects={await loadProjects()} />;
}
