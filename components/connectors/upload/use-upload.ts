import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ArtifactName } from "@/lib/integrations/contract";
import { sendUpload } from "./send-upload";
import { type Transfer, transferRate } from "./transfer-rate";

/** An upload under way: how far, how fast, and a way to stop it. */
export function useUpload(connectorId: string, onDone: () => void) {
  const controller = useRef<AbortController | null>(null);
  const [transfer, setTransfer] = useState<Transfer | null>(null);
  const mutation = useMutation({
    mutationFn: (files: Partial<Record<ArtifactName, File>>) => {
      const abort = new AbortController();
      controller.current = abort;
      const measure = transferRate();
      setTransfer(null);
      return sendUpload(connectorId, files, {
        signal: abort.signal,
        onProgress: (sent, total) => setTransfer(measure(sent, total, performance.now())),
      });
    },
    onSuccess: onDone,
  });
  return {
    send: mutation.mutate,
    cancel: () => {
      controller.current?.abort();
      mutation.reset();
    },
    reset: mutation.reset,
    sending: mutation.isPending,
    transfer,
    error: controller.current?.signal.aborted ? null : mutation.error,
  };
}
