import { inflate } from "./inflate";
import { defaultLimits, type ReadLimits } from "./limits";
import { type IsKnown, type JsonEntry, JsonSplitter, type SectionPlan } from "./split-json";

/** What a reader wants of a file: which sections, and each entry as it comes. */
export type SectionVisitor = {
  plan(section: string): SectionPlan;
  /** Sections of a manifest whose entries are made assets; see JsonSplitter. */
  holdsNodes?: (section: string) => boolean;
  isKnown?: IsKnown | undefined;
  entry(entry: JsonEntry): void | Promise<void>;
  /** Bytes read so far, inflated. */
  progress?: ((bytes: number) => void) | undefined;
};

/** Reads a file to its very end, so that what returns has proved it whole. Waits for the visitor where it is slow. */
export async function readSections(
  source: AsyncIterable<Uint8Array>,
  visitor: SectionVisitor,
  limits: ReadLimits = defaultLimits,
): Promise<{ bytes: number }> {
  const splitter = new JsonSplitter({
    plan: (section) => visitor.plan(section),
    ...(visitor.holdsNodes && { holdsNodes: visitor.holdsNodes }),
    ...(visitor.isKnown && { isKnown: visitor.isKnown }),
    limits,
  });
  let bytes = 0;
  const drain = async () => {
    for (let entry = splitter.next(); entry; entry = splitter.next()) {
      const waiting = visitor.entry(entry);
      if (waiting) await waiting;
    }
  };
  for await (const chunk of inflate(source, limits)) {
    splitter.push(chunk);
    bytes += chunk.byteLength;
    await drain();
    visitor.progress?.(bytes);
  }
  splitter.end();
  await drain();
  return { bytes };
}
