import { z } from "zod";
import { ApiProblem } from "@/components/shell/api-client";
import { type UploadView, uploadView } from "@/lib/connectors/schema";
import { errorCodes } from "@/lib/core/errors";
import type { ArtifactName } from "@/lib/integrations/contract";

const problem = z.object({
  code: z.enum(errorCodes).catch("internal"),
  detail: z.string(),
  remedy: z.string().catch("Try again in a moment."),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const lost = (status: number) =>
  new ApiProblem(status, {
    code: "internal",
    message: "The connection to Connetra broke off during the upload.",
    remedy: "Check your network and upload again. What was uploaded before is still in place.",
  });

function readAnswer(status: number, text: string): UploadView {
  const body = parse(text);
  if (status >= 200 && status < 300) return uploadView.parse(body);
  const said = problem.safeParse(body);
  if (!said.success) {
    throw new ApiProblem(status, {
      code: status === 413 ? "too-large" : "internal",
      message: `The server, or a proxy before it, answered ${status}.`,
      remedy:
        status === 413
          ? "A proxy limits the size of uploads: raise its limit, or upload the files compressed (.json.gz)."
          : "Upload again. If it stays so, look into the server's log.",
    });
  }
  const { code, detail, remedy, errors } = said.data;
  throw new ApiProblem(status, { code, message: detail, remedy, ...(errors && { fields: errors }) });
}

/**
 * Sends one set of artifacts. By XMLHttpRequest, because `fetch` does not tell how much of a body has gone out.
 * @throws ApiProblem; an aborted one rejects with the signal's reason
 */
export function sendUpload(
  connectorId: string,
  files: Partial<Record<ArtifactName, File>>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (sent: number, total: number) => void },
): Promise<UploadView> {
  const form = new FormData();
  for (const [name, file] of Object.entries(files)) form.append(name, file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/v1/connectors/${connectorId}/artifacts`);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener("load", () => {
      try {
        resolve(readAnswer(request.status, request.responseText));
      } catch (thrown) {
        reject(thrown);
      }
    });
    request.addEventListener("error", () => reject(lost(0)));
    request.addEventListener("abort", () => reject(signal.reason));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
