import { useMutation } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import type { ConnectionTestView } from "@/lib/connectors/schema";

/** One connection test at a time; starting another or leaving it ends the one before, on the server too. */
export function useConnectionTest<Input>(run: (input: Input, signal: AbortSignal) => Promise<ConnectionTestView>) {
  const controller = useRef<AbortController | null>(null);
  const mutation = useMutation({
    mutationFn: (input: Input) => {
      controller.current?.abort();
      controller.current = new AbortController();
      return run(input, controller.current.signal);
    },
  });
  const { reset } = mutation;
  const cancel = useCallback(() => {
    controller.current?.abort();
    reset();
  }, [reset]);
  return {
    test: mutation.mutate,
    cancel,
    reset,
    running: mutation.isPending,
    startedAt: mutation.submittedAt,
    result: mutation.data,
    error: controller.current?.signal.aborted ? null : mutation.error,
  };
}
export type ConnectionTest = Pick<
  ReturnType<typeof useConnectionTest>,
  "running" | "startedAt" | "result" | "error" | "cancel"
>;
