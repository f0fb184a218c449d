import { z } from "zod";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import type { FormValues } from "./form-values";

const storedDraft = z.object({
  name: z.string().max(1000),
  primaryConnectorId: z.string().max(100),
  config: z.record(z.string(), z.string().max(100_000)),
  schedule: z.object({ choice: z.string(), cron: z.string(), timeZone: z.string() }),
});

const keyOf = (kind: string) => `connetra:draft:${kind}`;

/** A secret that was pasted where none belongs: a URL with a password in it, a private key, a storage account's key. */
const looksSecret = (text: string): boolean =>
  /:\/\/[^/\s]*:[^/\s]*@|PRIVATE KEY-----|(AccountKey|SharedAccessSignature|password|sig)=/i.test(text);

/** Keeps what was typed for this browser tab. Secrets are not kept, wherever they were typed. */
export function keepDraft(storage: Storage, integration: IntegrationDescriptor, values: FormValues): void {
  const plain = formFields(integration).filter((field) => field.part === "config" && field.control !== "password");
  const config = Object.fromEntries(
    plain
      .map((field) => [field.name, values.config[field.name] ?? ""] as const)
      .filter(([, text]) => !looksSecret(text)),
  );
  const { name, primaryConnectorId, schedule } = values;
  try {
    storage.setItem(keyOf(integration.kind), JSON.stringify({ name, primaryConnectorId, config, schedule }));
  } catch {
    // A full or forbidden store costs the draft, not the form.
  }
}

/** The values with the draft laid over them; as they are when there is none, or none that can be read. */
export function withDraft(storage: Storage, integration: IntegrationDescriptor, values: FormValues): FormValues {
  try {
    const draft = storedDraft.safeParse(JSON.parse(storage.getItem(keyOf(integration.kind)) ?? "null"));
    if (!draft.success) return values;
    const known = Object.keys(values.config).map((name) => [
      name,
      draft.data.config[name] ?? values.config[name] ?? "",
    ]);
    return { ...values, ...draft.data, config: Object.fromEntries(known) };
  } catch {
    return values;
  }
}

export function dropDraft(storage: Storage, kind: string): void {
  try {
    storage.removeItem(keyOf(kind));
  } catch {
    // Nothing was kept either.
  }
}
