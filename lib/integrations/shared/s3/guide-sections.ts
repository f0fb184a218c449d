import type { GuideSection } from "../../contract";

/** What of the guide is the same for every bucket that is read over S3's API. */

export const whatIsRead: GuideSection = {
  title: "What Connetra reads",
  body: "The files that dbt leaves in the `target` folder of a project, wherever in the bucket a job of yours puts them:\n\n| file | gives |\n|---|---|\n| `manifest.json` (needed) | models, sources, tests, documentation, lineage |\n| `catalog.json` | column types as they are in the warehouse |\n| `run_results.json` | results of runs and tests |\n| `sources.json` | freshness of sources |\n\nNames such as `manifest_finance.json` and `manifest.json.gz` are found too. Connetra lists the bucket and reads these files. It **never writes** to the bucket, and never runs dbt.",
};

export const pathSection = (bucketRoot: string): GuideSection => ({
  title: "Path",
  field: "path",
  body: `The folder that the files are in, without the bucket and **without a leading slash**: for \`${bucketRoot}/dbt/prod/manifest.json\` it is \`dbt/prod\`. Left empty, Connetra looks through the whole bucket from its root; with many other files in it, a path is quicker and needs fewer permissions.`,
});

export const projectsSection: GuideSection = {
  title: "Many projects, many runs",
  field: "projects",
  body: "Each folder with a manifest is a dbt project: `finance/manifest.json` and `sales/manifest.json` are two. **Show projects** lists them with a tick box each. As long as nothing is picked, all are read, also those that come later.\n\nFolders that look like runs, such as `prod/2026-11-01T03-00-00Z/` or `prod/run-17/`, count as one project, of which the newest is read, by the time that dbt wrote into the manifest. The files of two runs are never mixed.",
};

export const scheduleSection: GuideSection = {
  title: "Keep it current",
  body: "Choose a schedule below: an interval, or a time of day with its time zone, best some minutes after your dbt job ends. When nothing in the bucket has changed, a sync is only a listing: nothing is downloaded and nothing written.",
};

/** The lines of a dbt job that put its files into a bucket. `copy` is the provider's command for a file. */
export const uploadSection = (copy: string, root: string): GuideSection => ({
  title: "Upload from your dbt job",
  body: `At the end of the job, in the folder of the dbt project:\n\n\`\`\`sh\ndbt build || failed=1\ncp target/run_results.json run_results.build.json\ndbt docs generate\ncp run_results.build.json target/run_results.json\n\nfor name in catalog run_results sources manifest; do\n  [ -f "target/$name.json" ] || continue\n  ${copy} "target/$name.json" "${root}/$name.json"\ndone\nexit "\${failed:-0}"\n\`\`\`\n\n- \`dbt docs generate\` writes \`catalog.json\`, and over the \`run_results.json\` of \`dbt build\` one that tells nothing of runs and tests: so that of the build is kept.\n- **The manifest comes last.** Whoever sees the new one then sees the other files of the same run.\n- A build that fails is uploaded all the same: failed tests belong in the catalog.\n- To keep old runs, upload each into a folder of its own: \`${root}/$(date -u +%Y-%m-%dT%H-%M-%SZ)/\`.`,
});
