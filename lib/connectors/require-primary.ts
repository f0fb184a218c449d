import "server-only";
import { AppError } from "@/lib/core/errors";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import { invalidInput } from "@/lib/platform/parse";
import { findTier, hasPrimary } from "./data";

const path = "primaryConnectorId";

/** dbt enriches a warehouse: says which of the three things is missing, and the way there. */
const primaryRequired = (message: string, remedy: string): AppError =>
  new AppError("primary-required", message, { remedy, fields: [{ path, message }] });

/**
 * The warehouse that a connector enriches; null for a warehouse itself.
 * @throws AppError `primary-required` when it is missing, gone, or no warehouse
 */
export const requirePrimary = async (
  integration: IntegrationDescriptor,
  id: string | null | undefined,
): Promise<string | null> => {
  if (integration.tier === "primary") {
    if (id) throw invalidInput([{ path, message: "A warehouse enriches nothing: leave this out." }]);
    return null;
  }
  if (!id) {
    throw (await hasPrimary())
      ? primaryRequired(
          "Choose the warehouse that this dbt project builds in.",
          "Choose one of the connected warehouses.",
        )
      : primaryRequired(
          "dbt enriches the tables of a warehouse, and no warehouse is connected yet.",
          "Connect the warehouse that this dbt project builds in first, under Settings → Data Connectors; then come back.",
        );
  }
  const tier = await findTier(id);
  if (tier === "primary") return id;
  throw primaryRequired(
    tier === null
      ? "The chosen warehouse is not connected any more."
      : "What was chosen is itself a dbt connector, not a warehouse.",
    "Choose one of the connected warehouses.",
  );
};
