import type { IntegrationDescriptor, Tier } from "@/lib/integrations/contract";
import type { PlannedIntegration } from "@/lib/integrations/planned";

/** One way to connect a family: `kind` is null while no code stands behind it. */
export type GalleryOption = { kind: string | null; name: string; summary: string };
export type GalleryFamily = { family: string; options: GalleryOption[] };

/** "dbt Core: Amazon S3" reads "Amazon S3" below the heading "dbt Core". */
const shortName = (name: string, family: string): string =>
  name.startsWith(`${family}: `)
    ? `${name[family.length + 2]?.toUpperCase() ?? ""}${name.slice(family.length + 3)}`
    : name;

/** The cards of one section of the gallery: what is there first, then what is planned, by family. */
export function galleryFamilies(
  tier: Tier,
  present: readonly IntegrationDescriptor[],
  planned: readonly PlannedIntegration[],
): GalleryFamily[] {
  const families = new Map<string, GalleryOption[]>();
  const add = (family: string, option: GalleryOption) =>
    families.set(family, [...(families.get(family) ?? []), option]);
  for (const { kind, name, family, summary, tier: own } of present) {
    if (own === tier) add(family, { kind, name: shortName(name, family), summary });
  }
  const names = new Set(present.map(({ name }) => name));
  for (const { name, family, summary, tier: own } of planned) {
    if (own === tier && !names.has(name)) add(family, { kind: null, name: shortName(name, family), summary });
  }
  return [...families].map(([family, options]) => ({ family, options }));
}
