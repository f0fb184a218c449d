import { toAppError } from "@/lib/core/errors";
import type { Choice, IntegrationClient, IntegrationDescriptor } from "@/lib/integrations/contract";
import { formFields } from "@/lib/integrations/form-fields";
import { log } from "@/lib/platform/log";

/**
 * What there is to pick from for each field that takes any number of what the far end has. A field whose choices cannot
 * be had is left out: a test does not fail by it.
 */
export const choicesForMany = async (
  integration: IntegrationDescriptor,
  client: IntegrationClient,
): Promise<Record<string, Choice[]>> => {
  const fields = formFields(integration).filter(({ part, choices }) => part === "config" && choices === "many");
  const entries = await Promise.all(
    fields.map(async ({ name }) => {
      const choices = await client.choices?.(name).catch((thrown: unknown) => {
        const error = toAppError(thrown);
        // A test that is over ends what is still asked for.
        if (error.code !== "cancelled") log.warn({ err: error, field: name }, "choices of a field could not be had");
        return undefined;
      });
      return choices ? [[name, choices] as const] : [];
    }),
  );
  return Object.fromEntries(entries.flat());
};
