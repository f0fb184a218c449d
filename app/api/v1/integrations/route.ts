import { requiredAtFirst } from "@/lib/integrations/field-conditions";
import { formFields } from "@/lib/integrations/form-fields";
import { integrations } from "@/lib/integrations/registry";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

const primaryField = {
  name: "primaryConnectorId",
  label: "Warehouse",
  secret: false,
  required: true,
  help: "The id of the connector of the warehouse or database that dbt builds in.",
};

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.listIntegrations, async () =>
    integrations.map((integration) => ({
      kind: integration.kind,
      tier: integration.tier,
      name: integration.name,
      fields: [
        ...formFields(integration).map((field) => {
          const { name, label, secret, help } = field;
          return { name, label, secret, required: requiredAtFirst(integration, field), help };
        }),
        ...(integration.tier === "secondary" ? [primaryField] : []),
      ],
    })),
  ),
});
