import type { CloudAccount } from "../cloud-account";
import { instant } from "../instants";
import type { ProjectRecord } from "../records";

/** A project within another object. */
const embeddedProject = (account: CloudAccount, { name, description, subdirectory, state }: ProjectRecord) => ({
  name,
  account_id: account.id,
  description,
  connection_id: null,
  repository_id: null,
  semantic_layer_config_id: null,
  state,
  dbt_project_subdirectory: subdirectory,
  docs_job_id: null,
  freshness_job_id: null,
  type: 0,
});

export const projectView = (account: CloudAccount, project: ProjectRecord) => ({
  id: project.id,
  ...embeddedProject(account, project),
  created_at: instant(project.createdAt),
  updated_at: instant(project.createdAt),
  connection: null,
  environments: [],
  repository: null,
  group_permissions: [],
  docs_job: null,
  freshness_job: null,
  fusion_readiness: null,
  default_version: null,
});

export const projectWithin = (account: CloudAccount, project: ProjectRecord) => ({
  id: project.id,
  ...embeddedProject(account, project),
});
