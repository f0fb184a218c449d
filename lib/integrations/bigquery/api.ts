import "server-only";
import { explainThrown } from "../shared/http/explain-thrown";
import { HttpFault } from "../shared/http/http-fault";
import { datasetPage, type ListedDataset, type ListedTable, type TableDetail, tableDetail, tablePage } from "./answers";
import type { ApiAccess } from "./api-access";
import { ask } from "./ask";
import { openAsking } from "./ask-api";
import { openQueries } from "./run-query";
import type { Asked } from "./told";

const PAGE = 1_000;
/** Ten million tables: whoever answers with more repeats itself. */
const MOST_PAGES = 10_000;

/**
 * The part of BigQuery's API that is read here: lists, the definition of one table, and queries on INFORMATION_SCHEMA.
 * Each call @throws AppError that says in our words what was asked for, what happened and what to do.
 */
export const openApi = (access: ApiAccess, purpose: "test" | "sync") => {
  const asking = openAsking(access);
  const queries = openQueries(access, asking, purpose);

  const telling = async <T>(asked: Asked, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (thrown) {
      throw asking.told(asked, thrown);
    }
  };

  async function* pagesOf<T extends { nextPageToken?: string | undefined }>(page: (token: string) => Promise<T>) {
    let token = "";
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const answer = await page(token);
      yield answer;
      if (!answer.nextPageToken || answer.nextPageToken === token) return;
      token = answer.nextPageToken;
    }
  }

  const tables = async (dataset: string): Promise<ListedTable[]> => {
    const path = `datasets/${encodeURIComponent(dataset)}/tables`;
    const found: ListedTable[] = [];
    const page = (pageToken: string) =>
      asking.json(tablePage, { path, query: { maxResults: PAGE, ...(pageToken && { pageToken }) } });
    for await (const { tables = [] } of pagesOf(page)) found.push(...tables);
    return found;
  };

  return {
    /** Asks without a token, to see who is there. */
    reach: () =>
      telling({ what: "host" }, async () => {
        try {
          const url = asking.urlOf("datasets", { maxResults: 1 });
          await ask(access, { method: "GET", url, headers: { accept: "application/json" } });
        } catch (thrown) {
          const fault = explainThrown(thrown);
          // Without a token, a refusal is how an API answers.
          if (fault instanceof HttpFault && fault.isJson && [401, 403, 404].includes(fault.status ?? 0)) return;
          throw thrown;
        }
      }),
    signIn: asking.token,
    /** The first page of its datasets, to see whether the project lets itself be asked at all. */
    project: () =>
      telling({ what: "project" }, async () => {
        await asking.json(datasetPage, { path: "datasets", query: { maxResults: 1 } });
      }),
    datasets: () =>
      telling({ what: "project" }, async () => {
        const found: ListedDataset[] = [];
        const page = (pageToken: string) =>
          asking.json(datasetPage, { path: "datasets", query: { maxResults: PAGE, ...(pageToken && { pageToken }) } });
        for await (const { datasets = [] } of pagesOf(page))
          for (const { datasetReference, location, friendlyName = null } of datasets)
            found.push({ id: datasetReference.datasetId, location, friendlyName });
        return found;
      }),
    tables: (dataset: string) => telling({ what: "tables", dataset }, () => tables(dataset)),
    /** @returns null: it is gone, or shut, and was neither when it was listed. */
    table: async (dataset: string, table: string): Promise<TableDetail | null> => {
      const path = `datasets/${encodeURIComponent(dataset)}/tables/${encodeURIComponent(table)}`;
      try {
        return await asking.json(tableDetail, { path, query: { view: "BASIC" } });
      } catch (thrown) {
        const fault = explainThrown(thrown);
        if (fault instanceof HttpFault && [403, 404].includes(fault.status ?? 0) && !fault.isPassing) return null;
        throw asking.told({ what: "tables", dataset }, thrown);
      }
    },
    mayMakeJobs: (location: string | null) => telling({ what: "jobs" }, () => queries.dryRun(location)),
    /** @throws HttpFault, AppError: whoever asks decides what a refusal means, see `told` */
    query: queries.run,
    told: asking.told,
  };
};
export type BigqueryApi = ReturnType<typeof openApi>;
