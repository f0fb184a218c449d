import type { CloudAccount } from "../cloud-account";
import { instant } from "../instants";
import type { EnvironmentRecord } from "../records";
import { projectWithin } from "./project-view";

const times = ({ createdAt }: EnvironmentRecord) => ({
  created_at: instant(createdAt),
  updated_at: instant(createdAt),
});

/** As API v2 has it; also within a job or a run. */
export const environmentWithin = (account: CloudAccount, environment: EnvironmentRecord) => ({
  id: environment.id,
  account_id: account.id,
  project_id: environment.projectId,
  name: environment.name,
  connection_id: null,
  credentials_id: null,
  repository_id: null,
  extended_attributes_id: null,
  custom_branch: environment.customBranch,
  use_custom_branch: environment.customBranch !== null,
  dbt_project_subdirectory: null,
  dbt_version: environment.dbtVersion,
  supports_docs: environment.type === "deployment",
  deployment_type: environment.deploymentType,
  type: environment.type,
  created_by_id: null,
  state: environment.state,
});

export const environmentViewV2 = (account: CloudAccount, environment: EnvironmentRecord) => ({
  ...environmentWithin(account, environment),
  raw_dbt_version: environment.dbtVersion,
  ...times(environment),
  repository: null,
  connection: null,
  jobs: [],
  custom_environment_variables: [],
});

export const environmentViewV3 = (account: CloudAccount, environment: EnvironmentRecord, withProject: boolean) => ({
  id: environment.id,
  account_id: account.id,
  project_id: environment.projectId,
  credentials_id: null,
  connection_id: null,
  extended_attributes_id: null,
  name: environment.name,
  dbt_version: environment.dbtVersion,
  raw_dbt_version: environment.dbtVersion,
  type: environment.type,
  use_custom_branch: environment.customBranch !== null,
  custom_branch: environment.customBranch,
  supports_docs: environment.type === "deployment",
  deployment_type: environment.deploymentType,
  is_deferrable: environment.type === "deployment",
  enable_model_query_history: false,
  enable_dbt_state: false,
  state: environment.state,
  ...times(environment),
  project: withProject ? projectWithin(account, account.project(environment.projectId)) : null,
  primary_profile_id: null,
  credentials: null,
  fusion_readiness: null,
});
