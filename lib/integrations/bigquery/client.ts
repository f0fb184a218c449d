import "server-only";
import { setMaxListeners } from "node:events";
import { AppError } from "../../core/errors";
import type { Choice, ClientContext, PrimaryClient } from "../contract";
import { syncPace, testPace } from "../shared/bucket/object-store";
import { systemClock } from "../shared/clock";
import { inParallel } from "../shared/http/in-parallel";
import { markFaults, sinkFaultIn } from "../shared/warehouse/sink-fault";
import { openApi } from "./api";
import type { BigqueryConfig, BigquerySecrets } from "./config";
import { crawl } from "./crawl";
import { endpointOf } from "./endpoint";
import { metadataQuery } from "./metadata-queries";
import { isShut } from "./refusals";
import { readServiceAccount, type ServiceAccount } from "./service-account";
import { openSignIn } from "./sign-in";
import { byLocation, locationScope, surveyOf } from "./survey";
import { testBigquery } from "./test-steps";

const accountOf = (pasted: string): ServiceAccount => {
  const read = readServiceAccount(pasted);
  if ("account" in read) return read.account;
  throw new AppError("invalid-input", read.complaint, { remedy: "Paste the service account's key file again." });
};

/** Reads the metadata of one project. Lists are asked for once in the life of the client; no table is read. */
export const openBigquery = (context: ClientContext<BigqueryConfig, BigquerySecrets>): PrimaryClient => {
  const { config, secrets, signal, purpose } = context;
  const over = new AbortController();
  const endpoint = endpointOf(config.apiEndpoint);
  const account = accountOf(secrets.serviceAccountJson);
  const access = {
    pace: purpose === "test" ? testPace : syncPace,
    signal: AbortSignal.any([signal, over.signal]),
    clock: systemClock,
  };
  // Every question that is under way listens to it.
  setMaxListeners(0, access.signal);
  const sender = { endpoint, projectId: config.projectId, email: account.email };
  const api = openApi({ ...access, ...sender, signIn: openSignIn(account, endpoint, access) }, purpose);
  const survey = surveyOf(api, config);
  const telling = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw sinkFaultIn(thrown) ?? api.told({ what: "metadata", of: config.projectId }, thrown);
    }
  };

  /** How many columns, told without sending one. Where that is not open, it is left out. */
  const columns = async (): Promise<number | null> => {
    const contents = (await survey.contents()).filter(({ tables }) => tables.length > 0);
    try {
      const totals = await inParallel([...byLocation(contents)], 4, async ([location, here]) => {
        return (await api.query(metadataQuery("COLUMNS", locationScope(config, location, here)), location, 1)).total;
      });
      return totals.reduce((sum, total) => sum + total, 0);
    } catch (thrown) {
      if (isShut(thrown)) return null;
      throw thrown;
    }
  };

  return {
    tier: "primary",
    test: () => testBigquery({ api, survey, config, sender }),
    found: () =>
      telling(async () => {
        const contents = (await survey.contents()).filter(({ fault }) => fault === null);
        const types = contents.flatMap(({ tables }) => tables.map(({ newest }) => newest.type));
        const views = types.filter((type) => type.endsWith("VIEW")).length;
        const column = await columns();
        return {
          schema: contents.length,
          table: types.length - views,
          view: views,
          materialized_view: types.filter((type) => type === "MATERIALIZED_VIEW").length,
          ...(column !== null && { column }),
        };
      }),
    crawl: (sink) => telling(() => crawl({ api, config, email: account.email, sink: markFaults(sink) }, survey)),
    async choices(field): Promise<Choice[]> {
      if (field !== "datasets") return [];
      const datasets = await survey.datasets();
      return datasets.map(({ id, location, friendlyName }) => ({
        ...{ value: id, label: id, isDefault: true },
        detail: [friendlyName, location].filter(Boolean).join(" · "),
      }));
    },
    async close() {
      over.abort();
    },
  };
};
