import type { RunOutcome } from "../records";

/** As in `Success`: dbt Cloud's word for a status. */
export const inTitleCase = (outcome: RunOutcome): string => outcome.charAt(0).toUpperCase() + outcome.slice(1);
