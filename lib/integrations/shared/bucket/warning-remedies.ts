/** What to do about each thing that was noticed while choosing what is read. */
const remedies: Readonly<Record<string, string>> = {
  "manifest-empty": "If the newest run should be read, run dbt again and copy its files whole.",
  "manifest-archived": "Leave the folder of dbt's artifacts out of the rules that archive files.",
  "manifest-foreign": "If dbt wrote them, copy them again. If not, a path to dbt's own folder passes them by.",
  "project-repeated": "If another place is the right one, tick it under Projects, and untick the one that is read.",
  "projects-mixed": "Better let each project write into a folder of its own.",
  "places-many": "With a path, or with projects ticked, all of what is wanted is looked at.",
  "place-missing": "Untick them under Projects, or copy their artifacts there again.",
  "artifact-empty": "If they belong to the newest run, run dbt again and copy its files whole.",
  "artifact-archived": "Leave the folder of dbt's artifacts out of the rules that archive files.",
  "results-many": "Older results are seldom missed. A rule that deletes old files makes each sync quicker.",
};

/** @param code of a warning */
export const remedyOf = (code: string): string => remedies[code] ?? "This may stay as it is.";
