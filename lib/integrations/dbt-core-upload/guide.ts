import type { GuideSection } from "../contract";

export const dbtCoreUploadGuide: readonly GuideSection[] = [
  {
    title: "What to upload",
    body: "dbt writes its artifacts into the `target` folder of the project:\n\n| file | gives |\n|---|---|\n| `manifest.json` (needed) | models, sources, tests, documentation, lineage |\n| `catalog.json` | column types as they are in the warehouse |\n| `run_results.json` | results of the last run and its tests |\n| `sources.json` | freshness of sources |\n\nEach may be compressed: `manifest.json.gz`. You can drop the whole `target` folder; other files in it stay behind.",
  },
  {
    title: "Get the files",
    body: "In the folder of the dbt project, with the profile of the environment that you want to see in the catalog:\n\n```sh\ndbt build\ncp target/run_results.json run_results.build.json\ndbt docs generate\ncp run_results.build.json target/run_results.json\n```\n\nThe order matters: `dbt docs generate` writes a `run_results.json` of its own over that of `dbt build`, and it tells nothing of runs and tests. So save the file of the build first. For the freshness of sources, add `dbt source freshness`, which writes `sources.json`.",
  },
  {
    title: "Where target is",
    body: "Beside `dbt_project.yml`, unless `target-path` in that file, `--target-path` or `DBT_TARGET_PATH` says otherwise. In a scheduler, keep the folder as an output of the job. On dbt Cloud, a run's files are found under Deploy → Runs → the run → Artifacts.",
  },
  {
    title: "It is a one-time sync",
    body: "Connetra sees dbt as it was when the files were written. An upload **does not update by itself**: upload again after the next run, or have your scheduler send the files to `PUT /api/v1/connectors/{id}/artifacts`. A new upload replaces the files before as one set, so send all of them each time.",
  },
];
