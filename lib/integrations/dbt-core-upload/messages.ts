import { AppError } from "../../core/errors";
import type { ArtifactRef } from "../contract";

const uploadRemedy =
  "Upload manifest.json, and with it catalog.json and run_results.json, from the target folder of your dbt project.";

export const notSavedYet = () =>
  new AppError("artifact-missing", "There are no files yet: they belong to a saved connector.", {
    remedy: "Save the connector, then upload the files.",
  });

export const nothingUploaded = () =>
  new AppError("artifact-missing", "Nothing has been uploaded to this connector yet.", { remedy: uploadRemedy });

export const noManifest = (refs: readonly ArtifactRef[]) =>
  new AppError(
    "artifact-missing",
    `There is no manifest among the uploaded files (${refs.map((ref) => ref.path).join(", ")}).`,
    {
      remedy: "Upload the whole set again with manifest.json in it: everything else refers to it.",
    },
  );
