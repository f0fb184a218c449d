import type { IntegrationDescriptor } from "../contract";
import { readAddress } from "../shared/database-server/read-address";
import { redshiftConfig, redshiftSecrets } from "./config";
import { redshiftGuide } from "./guide";

export const redshift = {
  kind: "redshift",
  tier: "primary",
  name: "Amazon Redshift",
  family: "Amazon Redshift",
  summary: "Schemas, tables, late-binding views and external tables of a cluster or workgroup.",
  config: redshiftConfig,
  secrets: redshiftSecrets,
  guide: redshiftGuide,
  scheduled: true,
  unquotedNames: "lower",
  takeApart: (name, text) => (name === "host" ? readAddress(text) : null),
  docsUrl: "https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-to-cluster.html",
} as const satisfies IntegrationDescriptor;
