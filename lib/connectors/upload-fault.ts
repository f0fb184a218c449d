import { AppError } from "@/lib/core/errors";
import { type ArtifactName, artifactNames } from "@/lib/integrations/contract";

const fileOf: Record<ArtifactName, string> = {
  manifest: "manifest.json",
  catalog: "catalog.json",
  run_results: "run_results.json",
  sources: "sources.json",
};

/** Each of these names the field of the form in `fields`, so that the file at fault is marked. */
const fault = (code: AppError["code"], field: string, message: string, remedy: string, cause?: unknown): AppError =>
  new AppError(code, message, { remedy, cause, fields: [{ path: field, message }] });

export const unknownField = (field: string): AppError =>
  fault(
    "invalid-input",
    field,
    `There is no artifact of the name ${field}.`,
    `Use the fields ${artifactNames.join(", ")}.`,
  );

export const sentTwice = (field: ArtifactName): AppError =>
  fault(
    "invalid-input",
    field,
    `The ${field.replace("_", " ")} was sent twice.`,
    "Send each file once. Only run_results may come several times.",
  );

/** @param described what the file is, in words */
export const notAnArtifact = (field: ArtifactName, fileName: string, described: string): AppError =>
  fault(
    "artifact-malformed",
    field,
    `${fileName} is not an artifact that Connetra reads: it is ${described}.`,
    `Send the ${fileOf[field]} of your target folder.`,
  );

export const wrongArtifact = (
  field: ArtifactName,
  found: ArtifactName,
  fileName: string,
  described: string,
): AppError =>
  fault(
    "artifact-mismatch",
    field,
    `${fileName} was sent as the ${field.replace("_", " ")}, and is ${described}.`,
    `Send it in the field ${found}, and the ${fileOf[field]} of your target folder here.`,
  );

export const noManifestSent = (): AppError =>
  fault(
    "artifact-missing",
    "manifest",
    "There is no manifest among the files.",
    "Send manifest.json with the others: one upload is one whole set, and everything in it refers to the manifest.",
  );

export const emptyFile = (field: ArtifactName, fileName: string): AppError =>
  fault(
    "artifact-malformed",
    field,
    `${fileName} is empty.`,
    "Let dbt write it again: the run may have been stopped while it did.",
  );

export const brokeOff = (cause: unknown): AppError =>
  new AppError("invalid-input", "The upload broke off before its end.", {
    remedy: "Send it again. The files uploaded before are still in place.",
    cause,
  });

/** What the reader found wrong with a file, tied to the field that it was sent in. */
export const inField = (thrown: AppError, field: string): AppError =>
  new AppError(thrown.code, thrown.message, {
    remedy: thrown.remedy,
    fault: thrown.fault,
    retryable: thrown.retryable,
    cause: thrown,
    fields: thrown.fields ?? [{ path: field, message: thrown.message }],
  });

export const replacedMeanwhile = (): AppError =>
  new AppError("artifact-stale", "Another upload has replaced these files.", {
    remedy: "Sync again to read the new ones.",
    retryable: true,
    fault: "ours",
  });
