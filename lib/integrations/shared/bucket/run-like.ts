/**
 * Folders that say when or in which run, not of what: `2026-11-01`, `run-17`, `dt=20261101`, a UUID. Many of them side
 * by side are many runs of one project, where many other folders are many projects.
 */

const DATE = String.raw`(?:(?:19|20)\d\d(?<gap>[-_.]?)(?:0[1-9]|1[0-2])\k<gap>(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?<gap2>[-_.])(?:0[1-9]|1[0-2])\k<gap2>(?:19|20)\d\d)`;
const TIME = String.raw`(?:[T _.-]{0,2}\d{2}(?:[:h_.-]?\d{2}){0,2}(?:[.,_]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const ULID = "(?<![0-9a-z])0[0-9A-HJKMNP-TV-Z]{25}(?![0-9a-z])";
const HASH = String.raw`(?<![0-9a-z])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,64}(?![0-9a-z])`;
/** The rest of a name stays beside one of these: `finance-2026-11-01` is `finance-*`. */
const WHEN = new RegExp(String.raw`(?<!\d)${DATE}${TIME}(?!\d)`, "gi");
const WHICH = new RegExp(`${UUID}|${ULID}|${HASH}`, "gi");
/** The two short hashes that Dagster puts behind the name of a target folder. */
const DAGSTER = /-(?=[0-9a-f-]*\d)[0-9a-f]{7}-[0-9a-f]{7}$/;

/** Words that say nothing of which project it is. */
const GENERIC = new Set(
  "run runs id runid build exec execution invocation attempt try scheduled manual backfill asset dataset triggered date dt ds ts day time timestamp at on utc z t logical interval start partition batch load loaded".split(
    " ",
  ),
);
const NAMED_RUN =
  /^(?:run|build|exec|execution|invocation|attempt|try|backfill|iteration)s?(?:[-_. ]?id)?[-_. =#]*(?:\d+|[0-9a-f]{7,64})$/i;
const HIVE_TIME = /^(?:year|month|week|quarter|day|hour|minute|yyyy|yy|mm|dd|hh|y|m|d|h)=\w+$/i;
const POINTER = /^(?:latest|current|last|newest|most[-_]?recent|previous|prev)$/i;
const PERIOD = /^(?:19|20)\d\d(?:[-_.](?:0[1-9]|1[0-2])|[-_.]?W[0-5]\d|[-_.]?Q[1-4])?$/i;
const SHORT_NUMBER = /^#?\d{1,5}$/;
const LONG_NUMBER = /^\d{6,}(?:[._]\d+)?$/;
const TIME_OF_DAY = /^T?\d{1,2}(?:[:h_.-]\d{2}){0,2}Z?h?$/i;
const SHORT_HASH = /^(?=.*\d)[0-9a-f]{7,11}$/i;

/** Below these, a bare number or short hash is a run … */
const HOLDS_RUNS =
  /(?:^|[-_.])(?:runs?|builds?|history|archives?|invocations?|executions?|attempts?|backups?|snapshots?|commits?|sha)$/i;
/** … and below these, it is what the catalog should tell apart. */
const HOLDS_OTHERS =
  /(?:^|[-_.])(?:projects?|accounts?|environments?|envs?|jobs?|tenants?|customers?|clients?|orgs?|organi[sz]ations?|teams?|workspaces?)$/i;

const isAllGeneric = (text: string): boolean =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "")
    .every((word) => GENERIC.has(word.toLowerCase()));

/** The name with `*` for what is different from run to run; `*` alone when nothing else is in it. `before`: the folder above, so treated. */
export const generalised = (segment: string, before: string): string => {
  const name = segment.replaceAll(/%3A/gi, ":");
  const isBelowOthers = HOLDS_OTHERS.test(before);
  const dated = name.replace(WHEN, "*");
  const marked = isBelowOthers ? dated : dated.replace(WHICH, "*").replace(DAGSTER, "-*");
  if (marked !== name) return isAllGeneric(marked) ? "*" : marked.replace(/\*[*\W_]*\*/g, "*");
  if (NAMED_RUN.test(name) || HIVE_TIME.test(name) || POINTER.test(name)) return "*";
  if (isBelowOthers) return segment;
  if (PERIOD.test(name) || LONG_NUMBER.test(name)) return "*";
  if (before === "*" && (SHORT_NUMBER.test(name) || TIME_OF_DAY.test(name))) return "*";
  if ((HOLDS_RUNS.test(before) || name.startsWith("#")) && (SHORT_NUMBER.test(name) || SHORT_HASH.test(name)))
    return "*";
  return segment;
};
