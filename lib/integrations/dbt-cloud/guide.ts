import type { GuideSection } from "../contract";
import { permissionByPlan } from "./permissions";

const plans = permissionByPlan
  .map(({ plan, token, permission }) => `- ${[plan, ...(token === "–" ? [] : [token])].join(", ")}: ${permission}`)
  .join("\n");

/** What to do once the URL of the webhook is known. */
export const webhookSteps: readonly string[] = [
  "In dbt Cloud: **Account settings** → **Webhooks** → **Create webhook**.",
  "Events: **Run completed**. Jobs: leave empty for all. Endpoint: the URL that Connetra shows. **Save**.",
  "dbt Cloud shows a secret token once. Copy it, enter it as **Webhook secret** in the connector's settings here, and save.",
];

const numbered = (steps: readonly string[]): string => steps.map((step, at) => `${at + 1}. ${step}`).join("\n");

export const dbtCloudGuide: readonly GuideSection[] = [
  {
    title: "What Connetra reads",
    body: "Connetra lists projects, environments, jobs and runs, and reads the artifacts that runs left: `manifest.json`, `catalog.json`, `run_results.json` and `sources.json`. It only asks: it **never starts, stops or changes a job**.\n\nOf each project it reads one environment, production unless another is chosen. Structure and columns come from the newest good run that generated docs, else from the newest good run; results of models and tests from that run and every one since, failed ones as well. Each fact shows which run it comes from.",
  },
  {
    title: "Account ID",
    field: "accountId",
    body: "In dbt Cloud, click your account's name at the lower left → **Account settings**. **Account information** shows the account ID. The address of every page holds it, too: in `https://ab123.us1.dbt.com/deploy/12345/projects/678` it is `12345`.",
  },
  {
    title: "Access URL",
    field: "accessUrl",
    body: "**Account settings** → **Account information** → **Access URLs** → Access URL, such as `https://ab123.us1.dbt.com`. Each account has its own. You can also paste the address of any page of your account: host and account ID are read from it.\n\nA token works only at its own account's address. At another one it is refused as if it were wrong, so compare the address first when a token is not accepted. `cloud.getdbt.com` and `emea.dbt.com` are addresses from before, and most accounts have moved.",
  },
  {
    title: "Create a token",
    field: "serviceToken",
    body: `dbt Cloud's API comes with its paid plans. What a token needs:\n\n${plans}\n\n**Service token**: Account settings → **Service tokens** → **Create service token**. Give it a name, add the permission set, and choose all projects or those to read.\n\n**Personal token**: Account settings → API tokens → **Personal tokens** → **Create personal access token**.\n\nCopy the token before the window is closed: dbt Cloud does not show it again. **Metadata Only** is for another API and cannot read artifacts. If the account restricts addresses, add Connetra's under Account settings → IP restrictions.`,
  },
  {
    title: "Projects",
    field: "projectIds",
    body: "Leave empty to read every project that the token sees, also those that come later. Pick projects where some of them build in another warehouse: add a connector for each warehouse, and models that refer to another project are joined with it.",
  },
  {
    title: "Environments",
    field: "environmentIds",
    body: "Of each project one environment is read: that marked as **Production** (Orchestration → Environments → the environment → Settings → Deployment type). Where none is marked, it is the one with the most runs. Pick another to see, for instance, staging. Development environments run nothing by themselves and cannot be read.",
  },
  {
    title: "Jobs",
    field: "jobIds",
    body: "Leave empty to read all jobs of the environment. Not among them are jobs for continuous integration, which build pull requests into schemas of their own, merge jobs, which build only what was merged, and jobs that are deactivated. Pick jobs to read only those, whatever they are.\n\nFor columns as they are in the warehouse, at least one job should have **Generate docs on run** switched on (Orchestration → Jobs → the job → Settings → Execution settings). For the freshness of sources, **Run source freshness**.",
  },
  {
    title: "Sync as soon as a run ends",
    field: "webhookSecret",
    body: `Without it, the schedule finds new runs. With it, a sync starts within a minute:\n\n${numbered(["Save the connector; its page shows the webhook's URL.", ...webhookSteps])}\n\nCreating webhooks takes the Account Admin, Admin or Developer permission set, on Starter a Developer license. dbt Cloud switches a webhook off after five deliveries in a row that failed, and on again in the list of webhooks. Connetra's address has to be reachable from the internet.`,
  },
];
