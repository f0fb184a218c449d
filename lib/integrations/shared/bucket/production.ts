const PRODUCTION = new Set(["prod", "production", "prd"]);
const OTHERS = new Set(
  "dev devel development ci test testing tests qa uat stage staging stg preprod sandbox sbx preview pr feature branch local tmp temp scratch".split(
    " ",
  ),
);

/** What a place's own words say of the environment that dbt ran in. */
export const environmentOf = (place: string): "production" | "other" | null => {
  const words = place.toLowerCase().split(/[^a-z]+/);
  if (words.some((word) => OTHERS.has(word))) return "other";
  return words.some((word) => PRODUCTION.has(word)) ? "production" : null;
};
