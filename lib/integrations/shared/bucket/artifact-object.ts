import { type ArtifactName, type ArtifactRef, artifactNames } from "../../contract";
import type { StoredObject } from "./object-store";

/** An object whose name says that it is an artifact of dbt. */
export type ArtifactObject = StoredObject & {
  name: ArtifactName;
  /** Up to and including the last slash; empty for the root. */
  folder: string;
  /** What stands behind the artifact's name: `_sales` of `manifest_sales.json.gz`. */
  variant: string;
};

const ENDING = /\.json(?:\.gz)?$/;

/** Whether a file's name is that of an artifact. Whether it is compressed is told by its bytes, not here. */
export const artifactOfFile = (file: string): { name: ArtifactName; variant: string } | null => {
  const name = artifactNames.find((artifact) => file.startsWith(artifact));
  if (name === undefined) return null;
  const ending = ENDING.exec(file);
  return ending && ending.index >= name.length ? { name, variant: file.slice(name.length, ending.index) } : null;
};

export const folderOf = (key: string): string => key.slice(0, key.lastIndexOf("/") + 1);
export const fileOf = (key: string): string => key.slice(key.lastIndexOf("/") + 1);

/** As an address is read, these lead out of the container: no client may be asked for such a key. No file of dbt's has one. */
const LEADS_ELSEWHERE = /(?:^|\/)\.{1,2}\//;

export const toArtifactObject = (object: StoredObject): ArtifactObject | null => {
  if (LEADS_ELSEWHERE.test(object.key)) return null;
  const found = artifactOfFile(fileOf(object.key));
  return found && { ...object, ...found, folder: folderOf(object.key) };
};

export const toRef = ({ name, key, bytes, etag, modifiedAt }: ArtifactObject): ArtifactRef => ({
  name,
  path: key,
  bytes,
  revision: etag,
  modifiedAt,
});

/** The same file, plain and compressed, has the same of these. */
export const plainKey = ({ key }: ArtifactObject): string => key.replace(/\.gz$/, "");
