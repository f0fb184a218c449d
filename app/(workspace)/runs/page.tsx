import type { Metadata } from "next";
import { RunsScreen } from "@/components/runs/runs-screen";
import { loadRuns } from "@/lib/quality/loaders";

export const metadata: Metadata = { title: "Runs" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function RunsPage({ searchParams }: Props) {
  const { project, run, q } = await searchParams;
  return (
    <RunsScreen {...(await loadRuns({ project: one(project), run: one(run), filter: (one(q) ?? "").slice(0, 500) }))} />
  );
}
