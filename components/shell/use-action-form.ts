"use client";

import { type InputEvent, type SubmitEvent, useEffect, useRef, useState } from "react";
import type { ZodType } from "zod";
import type { FieldError } from "@/lib/core/errors";
import type { ActionResult } from "@/lib/platform/action-result";
import { useAction } from "./use-action";

/**
 * A form over a server action: the schema answers at once, the action answers after, and either's complaints come back
 * under the names of the fields. `fixed` are values that the form does not ask for.
 */
export function useActionForm<Input extends object, T extends object>({
  schema,
  action,
  fixed,
  onDone,
}: {
  schema: ZodType<Input>;
  action: (input: Input) => Promise<ActionResult<T>>;
  fixed?: Partial<Input>;
  onDone: (result: T, input: Input) => void | Promise<void>;
}) {
  const { run, pending, error, clear } = useAction(action);
  const [refused, setRefused] = useState<FieldError[]>([]);
  const [finishing, setFinishing] = useState(false);
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const complaints = [...refused, ...(error?.fields ?? [])];

  useEffect(() => {
    if (refused.length > 0 || error?.fields?.length)
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refused, error]);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    clear();
    setEdited(new Set());
    const parsed = schema.safeParse({ ...Object.fromEntries(new FormData(event.currentTarget)), ...fixed });
    if (!parsed.success) {
      setRefused(parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })));
      return;
    }
    setRefused([]);
    const result = await run(parsed.data);
    if (!result) return;
    setFinishing(true);
    await onDone(result, parsed.data);
    setFinishing(false);
  }

  /** What is being mended is not complained about any more. */
  function onInput(event: InputEvent<HTMLFormElement>) {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.name) setEdited(new Set([...edited, target.name]));
  }

  return {
    /** Spread on the form. `post` keeps what is typed out of the URL, should the page's script not have come yet. */
    form: { ref: form, onSubmit, onInput, method: "post", noValidate: true } as const,
    pending: pending || finishing,
    fieldError: (name: string): string | undefined =>
      edited.has(name) ? undefined : complaints.find(({ path }) => path === name)?.message,
    /** What belongs to no field. */
    error: error && !error.fields?.length ? error : null,
  };
}
