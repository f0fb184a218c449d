import type { ArtifactRef, ConnectionTest, TestStep, UploadsPort } from "../contract";
import { toArtifactSet } from "./artifact-set";
import { noManifest, nothingUploaded, notSavedYet } from "./messages";

const step = { id: "uploaded", title: "Find the uploaded files" };

const sentence = (refs: readonly ArtifactRef[]): string =>
  `${refs.length === 1 ? "1 file" : `${refs.length} files`}: ${refs.map((ref) => ref.path).join(", ")}.`;

/** Without some files the catalog is poorer, not wrong: say what is lost. */
const missing = (refs: readonly ArtifactRef[]): TestStep | null => {
  const has = (name: ArtifactRef["name"]) => refs.some((ref) => ref.name === name);
  const lost = [
    ...(has("catalog") ? [] : ["catalog.json (column types of the warehouse)"]),
    ...(has("run_results") ? [] : ["run_results.json (results of runs and tests)"]),
  ];
  if (lost.length === 0) return null;
  return {
    ...step,
    status: "warned",
    message: `${sentence(refs)} Not among them: ${lost.join(" and ")}.`,
    remedy: "Syncing works without. To have them too, upload the whole set again.",
  };
};

export async function* testUpload(uploads: UploadsPort | undefined): ConnectionTest {
  if (!uploads) {
    const { message, remedy } = notSavedYet();
    // Not a failure: the form is in order, the files come after saving.
    yield { ...step, status: "skipped", message, remedy };
    return;
  }
  const refs = await uploads.list();
  if (refs.length === 0 || !toArtifactSet(refs)) {
    const { message, remedy } = refs.length === 0 ? nothingUploaded() : noManifest(refs);
    yield { ...step, status: "failed", message, remedy };
    return;
  }
  yield missing(refs) ?? { ...step, status: "passed", message: sentence(refs) };
}
