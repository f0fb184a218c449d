import "server-only";
import type { Readable } from "node:stream";
import { z } from "zod";
import { explainThrown } from "../shared/http/explain-thrown";
import { type Answer, get } from "../shared/http/get";
import { type HttpAccess, triesOf } from "../shared/http/http-access";
import { HttpFault } from "../shared/http/http-fault";
import { readJson } from "../shared/http/read-json";
import { openSteady } from "../shared/http/steady-body";
import { tryingAgain } from "../shared/try-again";
import * as answers from "./answers";
import { type ApiAccess, openAsking } from "./ask-api";
import { gone } from "./messages";
import { SUCCESS } from "./run-status";

/** Where an artifact is. Without a step, as the run's last step left it. */
export type ArtifactPlace = { runId: string; step: number | null; file: string };
export type ArtifactFacts = { etag: string | null; bytes: number | null };

const NEWEST = 100;
const JSON_ONLY = { accept: "application/json" };

/** An artifact is never a page; where a page comes, somebody stepped between. */
const noPage = (answer: Answer): Answer => {
  if (!answer.isHtml) return answer;
  answer.discard();
  throw new HttpFault("unreadable", { isHtml: true });
};

/**
 * The part of dbt Cloud's API that is read here. It can only get: nothing in it starts, stops or changes anything.
 * Each call @throws AppError that says in our words what was asked for, what happened and what to do.
 */
export const openApi = (access: ApiAccess) => {
  const { urlOf, ask, inTurn, told, json, list } = openAsking(access);
  const v2 = `/api/v2/accounts/${access.accountId}/`;
  const v3 = `/api/v3/accounts/${access.accountId}/`;

  const artifactUrl = ({ runId, step, file }: ArtifactPlace) =>
    urlOf(`${v2}runs/${runId}/artifacts/${file}`, step === null ? {} : { step });
  // As others ask for artifacts, too: without an Accept of JSON, which some of them are not.
  const askArtifact = async (how: HttpAccess, place: ArtifactPlace) => noPage(await ask(how, artifactUrl(place)));

  return {
    host: access.host,
    origin: access.origin,
    accountId: access.accountId,

    /** Asks without the token, to see who is there. */
    reach: async (): Promise<void> => {
      try {
        await readJson(access, noPage(await get(access, urlOf(v2), JSON_ONLY)));
      } catch (thrown) {
        const fault = explainThrown(thrown);
        const status = fault instanceof HttpFault && !fault.isHtml ? fault.status : null;
        // Without a token, a refusal is how an API answers.
        if (status === 401 || status === 403) return;
        if (status === 404 && fault instanceof HttpFault && fault.isJson) return;
        throw told("host", thrown);
      }
    },
    account: async (): Promise<answers.Account> =>
      (await json("account", answers.enveloped(answers.account), urlOf(v2))).data,
    /** Those that the token may be used for. */
    accounts: async (): Promise<answers.Account[]> =>
      (await json("account", answers.enveloped(z.array(answers.account)), urlOf("/api/v3/accounts/"))).data,
    projects: () => list("projects", answers.project, `${v3}projects/`),
    environments: (projectId: string) =>
      list("environments", answers.environment, `${v3}projects/${projectId}/environments/`),
    jobs: () => list("jobs", answers.job, `${v2}jobs/`),
    /** The newest runs of one job, in one call. */
    newestRuns: (jobId: string) => {
      const query = { job_definition_id: jobId, order_by: "-id", include_related: "trigger" };
      return list("runs", answers.run, `${v2}runs/`, query, NEWEST);
    },
    /** The newest run of one job that succeeded, however long ago. */
    newestGoodRun: (jobId: string, withDocs: boolean) => {
      const query = { job_definition_id: jobId, order_by: "-id", include_related: "trigger", status: SUCCESS };
      return list("runs", answers.run, `${v2}runs/`, { ...query, ...(withDocs && { has_docs_generated: "true" }) }, 1);
    },
    runSteps: async (runId: string): Promise<answers.RunStep[]> => {
      const url = urlOf(`${v2}runs/${runId}/`, { include_related: "run_steps" });
      return (await json("runs", answers.enveloped(answers.runSteps), url)).data.run_steps;
    },
    /** What the run left, as paths. */
    artifactPaths: async (runId: string): Promise<string[]> =>
      (await json("artifacts", answers.enveloped(answers.artifactPaths), urlOf(`${v2}runs/${runId}/artifacts/`))).data,
    /** What there is to know of an artifact without reading it: the answer is given up once it begins. null: there is none. */
    lookAt: async (place: ArtifactPlace): Promise<ArtifactFacts | null> => {
      try {
        return await tryingAgain(triesOf(access), async () => {
          const { etag, bytes, discard } = await inTurn(() => askArtifact(access, place));
          discard();
          return { etag, bytes };
        });
      } catch (thrown) {
        const fault = explainThrown(thrown);
        if (fault instanceof HttpFault && fault.status === 404 && !fault.isHtml) return null;
        throw told("artifacts", thrown);
      }
    },
    /** The bytes of an artifact. What a run left never changes, so a download that breaks off is begun anew. */
    openArtifact: (place: ArtifactPlace, path: string): Promise<Readable> =>
      openSteady(access, {
        open: (how) => askArtifact(how, place),
        stale: () => gone(path),
        tell: (fault) => (fault.status === 404 && !fault.isHtml ? gone(path) : told("artifacts", fault)),
      }),
  };
};
export type DbtCloudApi = ReturnType<typeof openApi>;
