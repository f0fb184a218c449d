import type { WarningList } from "../../core/warnings";
import { METADATA_VIEWER, projectGrant } from "./grants";
import type { ChosenDatasets, DatasetContents } from "./survey";

const grant = (projectId: string, email: string): string => projectGrant(projectId, email, METADATA_VIEWER);

/** What a sync could not read, and why, for its report. */
export const noteDatasets = {
  all(
    warnings: WarningList,
    projectId: string,
    { missing, elsewhere }: ChosenDatasets,
    contents: readonly DatasetContents[],
  ) {
    for (const name of missing)
      warnings.add(
        "not-found",
        `Datasets that are named under Datasets are not in ${projectId}, or may not be seen.`,
        name,
      );
    for (const { id, location } of elsewhere)
      warnings.add(
        "other-location",
        "Datasets of other locations than the one that is named stay out of the catalog.",
        `${id} in ${location}`,
      );
    for (const { dataset, fault } of contents)
      if (fault)
        warnings.add(
          "not-visible",
          "Datasets whose tables the service account may not list stay out of the catalog.",
          `${dataset.id}: ${fault.message}`,
        );
  },
  shut(warnings: WarningList, projectId: string, email: string, dataset: string) {
    warnings.add(
      "not-visible",
      "Datasets whose tables the service account may not list stay out of the catalog.",
      `${dataset}: ${grant(projectId, email)}`,
    );
  },
};

export const noteOneByOne = (warnings: WarningList, projectId: string, email: string, location: string): void =>
  warnings.add(
    "asked-one-by-one",
    "The metadata of a whole location may not be read, so each dataset was asked by itself. That takes longer, bills more, and tells no row counts.",
    `${location}: ${grant(projectId, email)}`,
  );

export const noteSizeless = (warnings: WarningList, projectId: string, email: string, location: string): void =>
  warnings.add(
    "no-sizes",
    "Row counts and sizes (TABLE_STORAGE) may not be read, and were left out.",
    `${location}: ${grant(projectId, email)}`,
  );

export const noteColumnless = (warnings: WarningList, projectId: string, email: string, table: string): void =>
  warnings.add(
    "no-columns",
    "BigQuery told of no columns for some tables: they have none, or the service account may not see them.",
    `${table}: ${grant(projectId, email)}`,
  );
