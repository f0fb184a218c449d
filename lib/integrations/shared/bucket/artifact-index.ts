import type { ArtifactName } from "../../contract";
import type { ArtifactObject } from "./artifact-object";
import { folderFacts, variantCore } from "./place";

/** The folder above; null above the root. */
const above = (folder: string): string | null =>
  folder === "" ? null : folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** All artifacts by the folder whose manifest they go with. */
export class ArtifactIndex {
  readonly #manifestsIn = new Map<string, ArtifactObject[]>();
  readonly #inside = new Map<string, ArtifactObject[]>();
  readonly #below = new Map<string, ArtifactObject[]>();
  /** Those with no manifest in any folder above. */
  readonly adrift: ArtifactObject[] = [];

  constructor(readonly artifacts: readonly ArtifactObject[]) {
    for (const artifact of artifacts)
      if (artifact.name === "manifest") push(this.#manifestsIn, artifact.folder, artifact);
    const owners = new Map<string, string | null>();
    const ownerOf = (folder: string): string | null => {
      const known = owners.get(folder);
      if (known !== undefined) return known;
      const higher = above(folder);
      const owner = this.#manifestsIn.has(folder) ? folder : higher === null ? null : ownerOf(higher);
      owners.set(folder, owner);
      return owner;
    };
    for (const artifact of artifacts) {
      if (artifact.name === "manifest") continue;
      const owner = ownerOf(artifact.folder);
      if (owner === null) this.adrift.push(artifact);
      else push(owner === artifact.folder ? this.#inside : this.#below, owner, artifact);
    }
  }

  /** Those in a manifest's own folder that go with it, and not with another manifest there. */
  beside(manifest: ArtifactObject, name: ArtifactName): ArtifactObject[] {
    return this.#goingWith(manifest, name, this.#inside.get(manifest.folder) ?? []);
  }

  /** Those in folders below a manifest's that have no manifest of their own. */
  below(manifest: ArtifactObject, name: ArtifactName): ArtifactObject[] {
    return this.#goingWith(manifest, name, this.#below.get(manifest.folder) ?? []);
  }

  /** Those that lie elsewhere, of the same run: their folders say the same of when and which, or nothing. */
  elsewhere(manifest: ArtifactObject, name: ArtifactName): ArtifactObject[] {
    const { run } = folderFacts(manifest.folder);
    return this.adrift.filter((artifact) => {
      if (artifact.name !== name) return false;
      const other = folderFacts(artifact.folder).run;
      return run === "" || other === "" || other === run;
    });
  }

  /** These manifests and everything that may be read with them. */
  around(manifests: Iterable<ArtifactObject>, withAdrift: boolean): Set<ArtifactObject> {
    const found = new Set<ArtifactObject>(withAdrift ? this.adrift : []);
    const folders = new Set<string>();
    for (const manifest of manifests) {
      found.add(manifest);
      folders.add(manifest.folder);
    }
    for (const folder of folders)
      for (const artifact of [...(this.#inside.get(folder) ?? []), ...(this.#below.get(folder) ?? [])])
        found.add(artifact);
    return found;
  }

  #goingWith(manifest: ArtifactObject, name: ArtifactName, artifacts: readonly ArtifactObject[]): ArtifactObject[] {
    const cores = new Set((this.#manifestsIn.get(manifest.folder) ?? []).map(({ variant }) => variantCore(variant)));
    const own = variantCore(manifest.variant);
    return artifacts.filter(
      (artifact) =>
        artifact.name === name && (cores.size === 1 || nearest(variantCore(artifact.variant), cores) === own),
    );
  }
}

/** `sales_build` goes with `sales`, and with the manifest without a variant when there is no `sales`. */
const nearest = (core: string, cores: ReadonlySet<string>): string | null => {
  let best: string | null = cores.has("") ? "" : null;
  for (const candidate of cores) {
    const rest = core.startsWith(candidate) ? core.slice(candidate.length) : null;
    const fits = rest === "" || (rest !== null && /^[\s\-_.]/.test(rest));
    if (candidate !== "" && fits && candidate.length > (best ?? "").length) best = candidate;
  }
  return best;
};
