import { z } from "zod";
import type { AssetLink } from "../catalog/schema";
import type { AssetType } from "../core/catalog";

/** A doc block that a description takes in. */
export const docMention = z.object({ key: z.string(), name: z.string(), package: z.string().nullable() });
export type DocMention = z.infer<typeof docMention>;

/** The group of an asset. */
export const groupMention = z.object({
  key: z.string(),
  name: z.string(),
  owner: z.string().nullable(),
  email: z.string().nullable(),
});
export type GroupMention = z.infer<typeof groupMention>;

/** One of the versions that a model has side by side. */
export const modelVersion = z.object({
  id: z.uuid(),
  version: z.string(),
  isLatest: z.boolean(),
  deprecationDate: z.string().nullable(),
});
export type ModelVersion = z.infer<typeof modelVersion>;

export type DocSummary = DocMention & { connectorId: string; path: string | null; opening: string };
export type DocView = DocMention & {
  connectorId: string;
  connectorName: string;
  path: string | null;
  text: string;
  /** Where its text stands, in the description of the asset itself or of some columns. */
  uses: DocUse[];
  /** There are more uses than are told. */
  truncated: boolean;
};
export type DocUse = { asset: AssetLink; isOwn: boolean; columns: string[] };

export type GroupSummary = GroupMention & {
  connectorId: string;
  connectorName: string;
  package: string | null;
  description: string;
  members: number;
  privateMembers: number;
};

export type GroupMember = AssetLink & { access: string | null; description: string };
export type GroupView = GroupSummary & {
  path: string | null;
  list: GroupMember[];
  /** Its private models with what refers to them, and whether that stands in the group. */
  privateUses: { member: AssetLink; by: (AssetLink & { isMember: boolean })[] }[];
};

/** What a project says of itself. */
export type ProjectHome = {
  connectorId: string;
  connectorName: string;
  /** Its own page first, then those of its packages. */
  overviews: { package: string | null; path: string | null; text: string }[];
  counts: { type: AssetType; count: number }[];
  groups: GroupSummary[];
  docs: DocSummary[];
};

export type ProjectSummary = { connectorId: string; connectorName: string; docs: number; groups: number };
