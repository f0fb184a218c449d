import { z } from "zod";

/** One request and its answer, as the stand-in saw them. Never the token. */
export const exchangeSchema = z.object({
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.array(z.string())),
  accept: z.string().nullable(),
  /** The first word of the Authorization header. */
  scheme: z.string().nullable(),
  status: z.number().int(),
  contentType: z.string().nullable(),
  /** Only of answers in dbt Cloud's envelope; never an artifact. */
  answer: z.unknown().optional(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** Something a client asked that the specification does not know. */
export type Violation = { method: string; target: string; rule: string };
