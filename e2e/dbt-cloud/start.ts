import type { CloudAccount } from "./cloud-account";
import { type Demo, type DemoOptions, demoAccount } from "./demo/demo-account";
import { type RunningServer, type ServerOptions, serve } from "./server";
import { type WebhookEvent, type WebhookEventType, webhookEvent } from "./webhook";

export type DbtCloud = RunningServer & {
  accountId: number;
  /** All that the account holds; what is changed here is in the next answer. */
  account: CloudAccount;
  /** The projects, environments, jobs and dbt commands of the demo, by name. */
  demo: Demo;
  limitedTokens: {
    /** Sees PedalWorks alone. */
    oneProject: string;
    /** Sees everything but artifacts. */
    noArtifacts: string;
    /** Sees jobs and runs, but neither projects nor environments. */
    jobsOnly: string;
    /** Good for another API of dbt Cloud: this one refuses everything but the account. */
    metadataOnly: string;
  };
  webhookEvent(runId: number, type?: WebhookEventType): WebhookEvent;
};

/** A dbt Cloud of one account on a port of the system's choice, for tests and demonstrations. */
export async function startDbtCloud(options: DemoOptions & ServerOptions = {}): Promise<DbtCloud> {
  const { account, demo } = demoAccount(options);
  const server = await serve(account, options);
  return {
    ...server,
    accountId: account.id,
    account,
    demo,
    limitedTokens: {
      oneProject: server.addToken({ projects: [demo.pedalworks.project.id] }),
      noArtifacts: server.addToken({ refuses: ["artifacts"] }),
      jobsOnly: server.addToken({ refuses: ["projects", "environments", "webhooks"] }),
      metadataOnly: server.addToken({
        refuses: ["projects", "environments", "jobs", "runs", "artifacts", "webhooks"],
      }),
    },
    webhookEvent: (runId, type) => webhookEvent(account, runId, type),
  };
}
