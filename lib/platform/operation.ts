import type { z } from "zod";
import type { Role } from "../access/schema";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One call of the API: what is served, what is checked and what is documented are all this. */
export type Operation = {
  method: Method;
  /** Below /api/v1, with its parameters in braces. */
  path: string;
  /** The least role that may call it; null: nobody has to say who they are. */
  role: Role | null;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodType;
  /** The parameters of the query that may be given several times. */
  repeated?: readonly string[];
  body?: z.ZodType;
  /** A body of at most so many bytes that is handed on as it came, because it is signed; in place of `body`. */
  signedBody?: { limit: number; schema: z.ZodType };
  /** Names of the files of a multipart body, in place of `body`. */
  files?: readonly string[];
  status: 200 | 201 | 202 | 204;
  /** Absent for 204. */
  answer?: z.ZodType;
};

type Parsed<O, Part extends string> = O extends { [P in Part]: infer S extends z.ZodType } ? z.output<S> : undefined;
export type ParamsOf<O> = Parsed<O, "params">;
export type QueryOf<O> = Parsed<O, "query">;
export type BodyOf<O> = Parsed<O, "body">;
/** What a handler gives back; `undefined` where nothing is answered. */
export type AnswerOf<O> = O extends { answer: infer S extends z.ZodType } ? z.input<S> : undefined;
