import "server-only";
import { WarningList } from "../../core/warnings";
import type { ClientContext, SecondaryClient } from "../contract";
import { toArtifactSet } from "./artifact-set";
import { noManifest, nothingUploaded, notSavedYet } from "./messages";
import { testUpload } from "./test-steps";

/** Reads the set of artifacts that was uploaded last. */
export const openDbtCoreUpload = ({ uploads }: ClientContext): SecondaryClient => ({
  tier: "secondary",
  test: () => testUpload(uploads),
  async find() {
    if (!uploads) throw notSavedYet();
    const refs = await uploads.list();
    if (refs.length === 0) throw nothingUploaded();
    const set = toArtifactSet(refs);
    if (!set) throw noManifest(refs);
    const revision = JSON.stringify(refs.map(({ name, path, revision }) => [name, path, revision]));
    return { revision, sets: async () => [set], warnings: new WarningList() };
  },
  async open(ref) {
    if (!uploads) throw notSavedYet();
    return uploads.open(ref);
  },
  async close() {},
});
