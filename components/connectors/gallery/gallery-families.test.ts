import { expect, test } from "vitest";
import { z } from "zod";
import { integrations } from "@/lib/integrations/registry";
import { galleryFamilies } from "./gallery-families";

const planned = [
  { name: "Tool: cloud", family: "Tool", tier: "secondary", summary: "" },
  { name: "House", family: "House", tier: "primary", summary: "" },
] as const;

test("what is planned is shown without a way in, and under its family", () => {
  const [family] = galleryFamilies("secondary", [], planned);
  expect(family).toEqual({ family: "Tool", options: [{ kind: null, name: "Cloud", summary: "", mark: "Planned" }] });
});

test("beside an upload, what keeps itself current comes first and is recommended; the upload says what it is", () => {
  const one = { tier: "secondary", family: "Tool", summary: "", guide: [], scheduled: true } as const;
  const parts = { config: z.strictObject({}), secrets: z.strictObject({}) };
  const present = [
    { ...one, ...parts, kind: "by-hand", name: "Tool: upload", upload: true },
    { ...one, ...parts, kind: "by-itself", name: "Tool: bucket" },
    { ...one, ...parts, kind: "alone", name: "Other", family: "Other" },
  ];
  expect(
    galleryFamilies("secondary", present, planned).map(({ options }) => options.map(({ name, mark }) => [name, mark])),
  ).toEqual([
    [
      ["Bucket", "Recommended"],
      ["Cloud", "Planned"],
      ["Upload", "One-time sync"],
    ],
    [["Other", null]],
  ]);
});

test("every integration has its card, in its own section only", () => {
  for (const { kind, tier } of integrations) {
    const kinds = (section: "primary" | "secondary") =>
      galleryFamilies(section, integrations, planned).flatMap(({ options }) => options.map((option) => option.kind));
    expect(kinds(tier)).toContain(kind);
    expect(kinds(tier === "primary" ? "secondary" : "primary")).not.toContain(kind);
  }
});

test("an integration that is there is not announced as planned as well", () => {
  const [present] = integrations;
  const asPlanned = { name: present!.name, family: present!.family, tier: present!.tier, summary: "" };
  const options = galleryFamilies(present!.tier, integrations, [asPlanned]).flatMap((family) => family.options);
  expect(options.filter(({ kind }) => kind === null)).toEqual([]);
});
