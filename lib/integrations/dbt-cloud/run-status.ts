/** dbt Cloud's numbers for how a run, or a step of one, went. */
export const SUCCESS = 10;
export const FAILED = 20;
export const CANCELLED = 30;
