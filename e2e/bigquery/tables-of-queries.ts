import type { Relation } from "../sql-front/dialect";
import type { Tables } from "../sql-front/run-query";
import type { Name } from "../sql-front/syntax";
import { informationSchema } from "./information-schema";
import type { Located } from "./information-view";
import { legacyTables } from "./legacy-tables";
import { accessDenied, invalid, notFound, Refused } from "./refusal";
import {
  type Dataset,
  type Grant,
  type Project,
  sameLocation,
  seesDataset,
  seesWholeProject,
  type World,
} from "./world";

export type QueryScope = {
  world: World;
  grants: readonly Grant[];
  /** The project that pays, where a name says none. */
  project: string;
  defaultDataset: { projectId?: string | undefined; datasetId: string } | null;
  /** Where the query runs; null until a name in it says so. */
  location: string | null;
};

/** What stands behind the names in a query; `scope.location` is set by the first name that tells one. */
export function tablesOfQueries(scope: QueryScope): Tables {
  return {
    table: (path, fail) => {
      const texts = path.map(({ text }) => text);
      const at = texts.findIndex((text) => text.toUpperCase() === "INFORMATION_SCHEMA");
      if (at !== -1) return schemaView(texts.slice(0, at), texts.slice(at));
      if (texts.at(-1) === "__TABLES__" && texts.length > 1) return tables(texts);
      if (texts.length === 1 && !scope.defaultDataset)
        throw new Refused(invalid(`Table "${texts[0]}" must be qualified with a dataset (e.g. dataset.table).`));
      if (texts.length > 3) return fail("unknown-table");
      return data(path);
    },
    tableFunction: (_path, _given, fail) => fail("unknown-function"),
  };

  function schemaView(before: readonly string[], after: readonly string[]): Relation {
    const [, name = ""] = after;
    const [projectId, place] =
      before.length === 2 ? before : before.length === 1 ? splitPlace(before[0] ?? "") : [scope.project, null];
    const project = projectOf(projectId ?? scope.project);
    const spelled = [...(place ? [place] : []), "INFORMATION_SCHEMA", name].join(".");
    const unknown = () => denied(project, spelled);
    const known = informationSchema[name];
    if (after.length !== 2 || !known) throw unknown();
    const region = /^region-(.+)$/i.exec(place ?? "")?.[1];
    const kind = region ? "region" : place ? "dataset" : "project";
    if (!known.scopes.includes(kind)) throw unknown();
    if (kind === "dataset") {
      const dataset = datasetOf(project, place ?? "");
      if (!seesDataset(scope.grants, project.id, dataset.id)) throw unknown();
      return { columns: known.columns, rows: known.rows([{ project, dataset }]) };
    }
    runIn(
      region ?? "US",
      () =>
        new Refused(
          notFound(
            `Dataset ${project.id}:${place ?? "INFORMATION_SCHEMA"} was not found in location ${scope.location}`,
          ),
        ),
    );
    if (!seesWholeProject(scope.grants, project.id)) throw unknown();
    const datasets: Located[] = project.datasets
      .filter(({ location }) => sameLocation(location, region ?? "US"))
      .map((dataset) => ({ project, dataset }));
    return { columns: known.columns, rows: known.rows(datasets) };
  }

  /** A qualifier alone is a region or a dataset; only with SCHEMATA it is a project. */
  function splitPlace(text: string): [string, string | null] {
    const isProject = scope.world.projects.some(({ id }) => id === text);
    return isProject ? [text, null] : [scope.project, text];
  }

  function tables(path: readonly string[]): Relation {
    const [datasetId = "", projectId = scope.project] = path.slice(0, -1).reverse();
    const project = projectOf(projectId);
    const dataset = datasetOf(project, datasetId);
    // Unlike INFORMATION_SCHEMA it asks for the right to read data.
    if (
      !scope.grants.some(
        ({ project: id, dataset: of, role }) =>
          id === project.id && (of ?? dataset.id) === dataset.id && role === "roles/bigquery.dataViewer",
      )
    )
      throw denied(project, `${dataset.id}.__TABLES__`);
    return legacyTables({ project, dataset });
  }

  /** Nobody reads data here: a table that exists is refused by name, and recorded as what it is. */
  function data(path: readonly Name[]): Relation {
    const texts = path.map(({ text }) => text);
    const [
      tableId = "",
      datasetId = scope.defaultDataset?.datasetId ?? "",
      projectId = scope.defaultDataset?.projectId ?? scope.project,
    ] = [...texts].reverse();
    const project = projectOf(projectId);
    const dataset = datasetOf(project, datasetId);
    const isKnown = dataset.tables.some(({ id }) => id === tableId);
    const isReader = scope.grants.some(
      ({ project: id, role }) => id === project.id && role === "roles/bigquery.dataViewer",
    );
    if (isReader && !isKnown)
      throw new Refused(
        notFound(`Table ${project.id}:${dataset.id}.${tableId} was not found in location ${dataset.location}`),
      );
    throw denied(project, `${dataset.id}.${tableId}`);
  }

  function projectOf(id: string): Project {
    const project = scope.world.projects.find((known) => known.id === id);
    if (!project) throw new Refused(notFound(`Project ${id}`));
    return project;
  }

  function datasetOf(project: Project, id: string): Dataset {
    const dataset = project.datasets.find((known) => known.id === id);
    const missing = () =>
      new Refused(notFound(`Dataset ${project.id}:${id} was not found in location ${scope.location ?? "US"}`));
    if (!dataset) throw missing();
    runIn(dataset.location, missing);
    return dataset;
  }

  function runIn(location: string, missing: () => Refused): void {
    scope.location ??= location;
    if (!sameLocation(scope.location, location)) throw missing();
  }

  function denied(project: Project, name: string): Refused {
    const table = `${project.id}:${name}`;
    const where = scope.location ? ` in location ${scope.location}` : "";
    return new Refused(
      accessDenied(
        `Table ${table}: User does not have permission to query table ${table}, or perhaps it does not exist${where}.`,
      ),
    );
  }
}
