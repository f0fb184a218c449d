import type { ArtifactRef, ArtifactSet } from "../contract";

/** The refs of one upload as the set they are; null without a manifest, which everything else refers to. */
export const toArtifactSet = (refs: readonly ArtifactRef[]): ArtifactSet | null => {
  const named = (name: ArtifactRef["name"]) => refs.filter((ref) => ref.name === name);
  const [manifest] = named("manifest");
  if (!manifest) return null;
  const [catalog] = named("catalog");
  const [sources] = named("sources");
  return {
    place: "",
    manifest,
    ...(catalog && { catalog }),
    runResults: named("run_results"),
    ...(sources && { sources }),
  };
};
