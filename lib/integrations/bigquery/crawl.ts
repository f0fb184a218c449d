import "server-only";
import { relationKey } from "../../core/ids";
import type { CrawlSink } from "../contract";
import { inParallel } from "../shared/http/in-parallel";
import { relationAsset } from "../shared/warehouse/relation-asset";
import type { TableDetail } from "./answers";
import type { BigqueryApi } from "./api";
import type { BigqueryConfig } from "./config";
import type { FoldedTable } from "./fold-shards";
import { knownRelations } from "./known-relations";
import { noteColumnless, noteDatasets, noteOneByOne, noteSizeless } from "./note-gaps";
import { type MetadataReader, openMetadata } from "./read-metadata";
import { isShut } from "./refusals";
import { byLocation, type DatasetContents, locationScope, type Survey } from "./survey";
import { toRelation } from "./to-relation";
import { referencesOf } from "./view-references";

const LOCATIONS_AT_ONCE = 4;
const DETAILS_AT_ONCE = 8;

type Work = { api: BigqueryApi; config: BigqueryConfig; email: string; sink: CrawlSink };

/** A dataset by itself, where the location as a whole is shut; null: it is shut, too. */
const openAlone = async ({ api, config, sink, email }: Work, one: DatasetContents): Promise<MetadataReader | null> => {
  const { id, location } = one.dataset;
  try {
    return await openMetadata(api, { projectId: config.projectId, location, dataset: id }, [one]);
  } catch (thrown) {
    if (!isShut(thrown)) throw thrown;
    noteDatasets.shut(sink.warnings, config.projectId, email, id);
    return null;
  }
};

const openLocation = async (work: Work, location: string, here: readonly DatasetContents[]) => {
  const { api, config, sink, email } = work;
  try {
    const reader = await openMetadata(api, locationScope(config, location, here), here);
    if (!reader.hasStorage) noteSizeless(sink.warnings, config.projectId, email, location);
    return reader;
  } catch (thrown) {
    if (!isShut(thrown)) throw thrown;
    noteOneByOne(sink.warnings, config.projectId, email, location);
    return null;
  }
};

/** The few kinds of which the bulk questions say too little: their own definitions, which are free to ask for. */
const details = async (api: BigqueryApi, { dataset, tables }: DatasetContents) => {
  const asked = tables.filter(({ newest }) => newest.type === "MATERIALIZED_VIEW" || newest.type === "EXTERNAL");
  const found = await inParallel(
    asked,
    DETAILS_AT_ONCE,
    async ({ name }) => [name, await api.table(dataset.id, name)] as const,
  );
  return new Map<string, TableDetail | null>(found);
};

/** Reads everything that can be seen, in the order of keys: dataset by dataset, whichever location each is in. */
export const crawl = async (work: Work, survey: Survey): Promise<void> => {
  const { api, config, sink, email } = work;
  const { projectId } = config;
  const contents = await survey.contents();
  noteDatasets.all(sink.warnings, projectId, await survey.chosen(), contents);
  const total = contents.reduce((sum, { tables }) => sum + tables.length, 0);
  let done = 0;
  sink.progress(done, total);

  const known = knownRelations(projectId, contents);
  const locations = [...byLocation(contents.filter(({ tables }) => tables.length > 0))];
  const opened = await inParallel(
    locations,
    LOCATIONS_AT_ONCE,
    async ([location, here]) => [location, await openLocation(work, location, here)] as const,
  );
  const readers = new Map(opened);

  const write = async (
    reader: MetadataReader,
    { dataset }: DatasetContents,
    folded: FoldedTable,
    detail: TableDetail | null,
  ) => {
    const read = await reader.of(dataset.id, folded.newest.tableReference.tableId);
    const relation = toRelation({ projectId, dataset: dataset.id, location: dataset.location }, folded, read, detail);
    await sink.asset(relationAsset(relation));
    if (relation.columns.length === 0) noteColumnless(sink.warnings, projectId, email, `${dataset.id}.${folded.name}`);
    const to = relationKey([projectId, dataset.id, folded.name]);
    const base = read.base && known(read.base.project, read.base.dataset, read.base.table);
    const sources = [...(relation.definition ? referencesOf(relation.definition, known) : []), ...(base ? [base] : [])];
    for (const from of sources) if (from !== to) sink.edge({ from, to });
  };

  try {
    for (const one of contents) {
      if (one.tables.length === 0) continue;
      const shared = readers.get(one.dataset.location) ?? null;
      const reader = shared ?? (await openAlone(work, one));
      if (!reader) continue;
      const defined = await details(api, one);
      for (const folded of one.tables) {
        await write(reader, one, folded, defined.get(folded.name) ?? null);
        done += 1;
        if (done % 250 === 0) sink.progress(done, total);
      }
      if (reader !== shared) await reader.close();
    }
  } finally {
    await Promise.all([...readers.values()].map((reader) => reader?.close()));
  }
  sink.progress(done, total);
};
