import "server-only";
import { AppError } from "../../core/errors";
import { inParallel } from "../shared/http/in-parallel";
import type { ListedDataset } from "./answers";
import type { BigqueryApi } from "./api";
import type { BigqueryConfig } from "./config";
import { type FoldedTable, foldShards, shardOf } from "./fold-shards";
import type { Scope } from "./metadata-queries";

const AT_ONCE = 8;

export type DatasetContents = {
  dataset: ListedDataset;
  tables: FoldedTable[];
  /** How many shards stand behind the newest ones. */
  oldShards: number;
  /** Why its tables could not be listed. */
  fault: AppError | null;
};

export type ChosenDatasets = {
  /** Those to read, in the order of keys. */
  read: ListedDataset[];
  /** Named in the config, and not among those that can be seen. */
  missing: string[];
  /** Left out for the location that the config names. */
  elsewhere: ListedDataset[];
};

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= work();
    return asked;
  };
};

const byId = (a: ListedDataset, b: ListedDataset): number => (a.id < b.id ? -1 : 1);

export const choose = (all: readonly ListedDataset[], { datasets, location }: BigqueryConfig): ChosenDatasets => {
  const named = datasets ? all.filter(({ id }) => datasets.includes(id)) : all;
  const isHere = (dataset: ListedDataset) =>
    location === undefined || dataset.location.toUpperCase() === location.toUpperCase();
  return {
    read: named.filter(isHere).toSorted(byId),
    missing: (datasets ?? []).filter((name) => !all.some(({ id }) => id === name)),
    elsewhere: named.filter((dataset) => !isHere(dataset)),
  };
};

const isOfThisDatasetAlone = (thrown: unknown): thrown is AppError =>
  thrown instanceof AppError && (thrown.code === "permission-missing" || thrown.code === "not-found");

/** What there is by the free lists of the API. Each list is asked for once. */
export const surveyOf = (api: BigqueryApi, config: BigqueryConfig) => {
  const datasets = once(api.datasets);
  const chosen = once(async () => choose(await datasets(), config));
  const contents = once(async (): Promise<DatasetContents[]> => {
    const { read } = await chosen();
    return inParallel(read, AT_ONCE, async (dataset) => {
      try {
        const listed = await api.tables(dataset.id);
        const tables = foldShards(listed);
        return { dataset, tables, oldShards: listed.length - tables.length, fault: null };
      } catch (thrown) {
        if (isOfThisDatasetAlone(thrown)) return { dataset, tables: [], oldShards: 0, fault: thrown };
        throw thrown;
      }
    });
  });
  return { datasets, chosen, contents };
};
export type Survey = ReturnType<typeof surveyOf>;

/** The datasets of each location, which have to be asked there. */
export const byLocation = <T extends { dataset: ListedDataset }>(contents: readonly T[]): Map<string, T[]> => {
  const locations = new Map<string, T[]>();
  for (const one of contents) {
    const here = locations.get(one.dataset.location);
    if (here) here.push(one);
    else locations.set(one.dataset.location, [one]);
  }
  return locations;
};

export const locationScope = (config: BigqueryConfig, location: string, here: readonly DatasetContents[]): Scope => ({
  ...{ projectId: config.projectId, location },
  datasets: config.datasets ? here.map(({ dataset }) => dataset.id) : null,
});

/** Which shards a question is about, and how many it need not be about. */
export const shardsOf = (contents: readonly DatasetContents[]): { newest: string[]; old: number } => ({
  // Also what is no table and only named like a shard: it is itself.
  newest: [
    ...new Set(contents.flatMap(({ tables }) => tables.map(({ newest }) => newest.tableReference.tableId))),
  ].filter((name) => shardOf(name) !== null || /_\d{8}$/.test(name)),
  old: contents.reduce((sum, { oldShards }) => sum + oldShards, 0),
});
