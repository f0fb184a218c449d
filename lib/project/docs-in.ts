import { z } from "zod";
import type { DocMention } from "./schema";

export type KnownDoc = DocMention & { text: string };
export type Described = { description: string; docBlocks?: readonly string[] | undefined };

const blocksOf = z.object({ doc_blocks: z.array(z.string()) });

/** The description of an asset itself, with the blocks that its facts name. */
export function docsOfFacts({ description, facts }: { description: string; facts: unknown }): Described {
  const told = blocksOf.safeParse(facts);
  return { description, docBlocks: told.success ? told.data.doc_blocks : [] };
}

/** Of the blocks known, those of one description. */
export const docsIn = ({ description, docBlocks = [] }: Described, known: readonly KnownDoc[]): DocMention[] => {
  const told = known.filter(({ key }) => docBlocks.includes(key));
  const same = known.filter(({ text }) => text !== "" && text === description.trim()).slice(0, 1);
  return (told.length > 0 ? told : same).map(({ key, name, package: of }) => ({ key, name, package: of }));
};
