import { relationKey } from "../../core/ids";
import { shardOf } from "./fold-shards";
import type { DatasetContents } from "./survey";

/** The catalog's name for a table as SQL names it: a shard, or a wildcard over shards, is the family. */
const foldedName = (table: string): string => {
  const wildcard = /^(.+_)\d*\*$/.exec(table)?.[1];
  const prefix = wildcard ?? shardOf(table)?.prefix;
  return prefix === undefined ? table : `${prefix}*`;
};

/** Finds the key of a relation by its full name; null when the catalog does not have it. */
export const knownRelations = (projectId: string, contents: readonly DatasetContents[]) => {
  const names = new Map(contents.map(({ dataset, tables }) => [dataset.id, new Set(tables.map(({ name }) => name))]));
  return (project: string, dataset: string, table: string): string | null => {
    if (project !== projectId) return null;
    const here = names.get(dataset);
    const name = [table, foldedName(table)].find((candidate) => here?.has(candidate));
    return name === undefined ? null : relationKey([project, dataset, name]);
  };
};
