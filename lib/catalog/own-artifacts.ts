import { z } from "zod";
import { runOrigin } from "@/lib/core/run-origin";
import type { AssetView } from "./schema";

/** An artifact as the sync that read it noted it. What later versions note as well may be missing. */
const notedArtifact = z.object({
  name: z.string(),
  path: z.string(),
  dbtVersion: z.string().nullable(),
  generatedAt: z.string().nullable(),
  invocationId: z.string().nullable(),
  origin: runOrigin.nullish().transform((origin) => origin ?? null),
  place: z.string().default(""),
  project: z.string().nullish(),
  packages: z.array(z.string()).default([]),
});
type NotedArtifact = z.infer<typeof notedArtifact>;

const holdsResults = ({ name }: NotedArtifact): boolean => name === "run_results" || name === "sources";

/** The places of the projects that a package's nodes are shown as read from; null where that cannot be told. */
const placesOf = (artifacts: readonly NotedArtifact[], ofPackage: string | null): Set<string> | null => {
  if (ofPackage === null) return null;
  const own = artifacts.filter(({ project }) => project === ofPackage);
  const found = own.length > 0 ? own : artifacts.filter(({ packages }) => packages.includes(ofPackage));
  return found.length > 0 ? new Set(found.map(({ place }) => place)) : null;
};

/**
 * Of all that a sync read, what the facts of one asset come from.
 * @param invocations those that its results, and those of its tests, are from
 */
export function ownArtifacts(
  noted: unknown,
  asset: { package: string | null; isExternal: boolean },
  invocations: ReadonlySet<string>,
): AssetView["provenance"]["artifacts"] {
  const artifacts = z.array(notedArtifact).catch([]).parse(noted);
  const places = placesOf(artifacts, asset.package);
  const ofProject = artifacts.filter(
    (artifact) => places?.has(artifact.place) ?? (!asset.isExternal || !holdsResults(artifact)),
  );
  const isOneOfMany = (artifact: NotedArtifact): boolean =>
    holdsResults(artifact) && ofProject.filter(({ name }) => name === artifact.name).length > 1;
  return ofProject
    .filter((artifact) => !isOneOfMany(artifact) || invocations.has(artifact.invocationId ?? ""))
    .map(({ name, path, dbtVersion, generatedAt, invocationId, origin }) => {
      return { name, path, dbtVersion, generatedAt, invocationId, origin };
    });
}
