import { z } from "zod";
import { lineageEdge, lineageNode } from "./schema";
import { longestSelection, tooLongWords } from "./select/split-terms";

const selection = z.string().max(longestSelection, tooLongWords);

export const selectQuery = z
  .object({
    connectorId: z.uuid(),
    /** dbt's selector syntax; empty is everything. */
    select: selection.optional(),
    exclude: selection.optional(),
    limit: z.coerce.number().int().min(1).max(20_000).default(5_000),
  })
  .refine(({ select, exclude }) => Boolean(select?.trim() || exclude?.trim()), {
    message: "Give select=, or exclude= for everything but that.",
    path: ["select"],
  });
export type SelectQuery = z.infer<typeof selectQuery>;

export const selectView = z.object({
  nodes: z.array(lineageNode.omit({ depth: true })),
  /** Between the nodes above, also where they are joined only by assets that are not selected: `through` is how many. */
  edges: z.array(lineageEdge.extend({ through: z.number().int() })),
  /** How many are selected, of which `nodes` may be the first. */
  total: z.number().int(),
  truncated: z.boolean(),
  /** Whether some of the edges through others are left out, being too many. */
  isSimplified: z.boolean(),
  /** Sentences on the parts of the selection that match nothing. */
  unmatched: z.array(z.string()),
});
export type SelectView = z.infer<typeof selectView>;

export const completionQuery = z.object({
  connectorId: z.uuid(),
  text: selection,
  /** Where the caret is; without it, at the end. */
  at: z.coerce.number().int().min(0).max(longestSelection).optional(),
});
export type CompletionQuery = z.infer<typeof completionQuery>;

export const completionView = z.object({
  /** What a completion replaces: the characters of the text from `from` to before `to`. */
  from: z.number().int(),
  to: z.number().int(),
  items: z.array(z.object({ text: z.string(), label: z.string(), about: z.string() })),
});
export type CompletionView = z.infer<typeof completionView>;
