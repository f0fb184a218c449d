import type { IntegrationDescriptor, Tier } from "@/lib/integrations/contract";
import type { PlannedIntegration } from "@/lib/integrations/planned";

/** One way to connect a family: `kind` is null while no code stands behind it. */
export type GalleryOption = {
  kind: string | null;
  name: string;
  summary: string;
  mark: "Recommended" | "One-time sync" | "Planned" | null;
};
export type GalleryFamily = { family: string; options: GalleryOption[] };

/** "dbt Core: Amazon S3" reads "Amazon S3" below the heading "dbt Core". */
const shortName = (name: string, family: string): string =>
  name.startsWith(`${family}: `)
    ? `${name[family.length + 2]?.toUpperCase() ?? ""}${name.slice(family.length + 3)}`
    : name;

const last: readonly GalleryOption["mark"][] = ["Planned", "One-time sync"];
/** What keeps itself current first, then what is planned, and what a person has to do again each time at the end. */
const rank = ({ mark }: GalleryOption): number => last.indexOf(mark) + 1;

/** The cards of one section of the gallery, by family. */
export function galleryFamilies(
  tier: Tier,
  present: readonly IntegrationDescriptor[],
  planned: readonly PlannedIntegration[],
): GalleryFamily[] {
  const families = new Map<string, GalleryOption[]>();
  const add = (family: string, option: GalleryOption) =>
    families.set(family, [...(families.get(family) ?? []), option]);
  const ours = present.filter((one) => one.tier === tier);
  for (const { kind, name, family, summary, upload } of ours) {
    // Beside an upload, whatever syncs by itself is the better way.
    const beatsUpload = !upload && ours.some((one) => one.family === family && one.upload);
    const mark = upload ? "One-time sync" : beatsUpload ? "Recommended" : null;
    add(family, { kind, name: shortName(name, family), summary, mark });
  }
  const names = new Set(present.map(({ name }) => name));
  for (const { name, family, summary, tier: own } of planned) {
    if (own === tier && !names.has(name))
      add(family, { kind: null, name: shortName(name, family), summary, mark: "Planned" });
  }
  return [...families].map(([family, options]) => ({
    family,
    options: options.toSorted((a, b) => rank(a) - rank(b)),
  }));
}
