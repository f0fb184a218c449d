import type { AssetDraft } from "@/lib/core/catalog";
import type { Upstream } from "@/lib/cross-project/data";
import type { CrossProjectRef } from "@/lib/cross-project/mutations";
import type { DbtNode } from "@/lib/dbt/project";
import type { ProjectIndex } from "./project-index";

/** A node that a manifest tells of and that is of another project, with its columns. */
export type ForeignNode = { node: DbtNode; asset: AssetDraft };

/**
 * Whether a node may be one of another dbt project. A cross-project ref brings that project's public models into the
 * manifest, and dbt knows them as we do: they have neither file nor code.
 */
export const mayBeForeign = ({ asset }: DbtNode): boolean => asset.path === null && asset.code === null;

/** @param project the name of the manifest's own project; before 1.6 dbt did not say it and knew no other projects. */
export const isForeign = ({ asset }: DbtNode, project: string | null): boolean =>
  project !== null && asset.package !== null && asset.package !== project;

export const projectOf = ({ package: name }: AssetDraft): string => name ?? "";

/** The foreign nodes of all projects of a sync, each once, until all that is read here is known. */
export class ForeignNodes {
  readonly #byKey = new Map<string, ForeignNode>();
  /** Those that are shown by what is known of them here, since no project that is read has them. */
  readonly external = new Set<string>();

  add(foreign: ForeignNode): void {
    const { key } = foreign.asset;
    if (!this.#byKey.has(key)) this.#byKey.set(key, foreign);
  }

  /** Those that no project of this connector has as its own: the real one goes before what others tell of it. */
  missingIn({ has }: ProjectIndex): ForeignNode[] {
    return [...this.#byKey.values()].filter(({ asset }) => !has(asset.key));
  }
}

export const refOf = ({ asset }: ForeignNode, upstreams: ReadonlyMap<string, Upstream>): CrossProjectRef => ({
  key: asset.key,
  project: projectOf(asset),
  upstream: upstreams.get(asset.key) ?? null,
});

/**
 * What is shown of a model whose project is not connected. How it is built is only known there; what the manifest says
 * of it is dbt's default.
 */
export const externalAsset = ({ asset }: ForeignNode): AssetDraft => ({
  ...asset,
  materialization: null,
  facts: { ...asset.facts, external: true },
});

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** @param isRead whether a project of that name is read, in whichever connector. */
export const notConnected = (missing: readonly ForeignNode[], isRead: (project: string) => boolean): string => {
  const projects = [...new Set(missing.map(({ asset }) => projectOf(asset)))].sort();
  const [gone, unread] = [projects.filter(isRead), projects.filter((name) => !isRead(name))];
  return [
    "Models of other dbt projects that this one refers to. They are shown as external, without what is upstream of them.",
    ...(unread.length > 0 ? [`Connect ${quoted(unread)} to see the whole lineage.`] : []),
    ...(gone.length > 0 ? [`${quoted(gone)} is connected, but does not have them in the run that is read.`] : []),
  ].join(" ");
};
