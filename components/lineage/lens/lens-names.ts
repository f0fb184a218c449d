/** By what the cards are coloured and signed. */
export const lensNames = ["type", "materialization", "tests", "freshness", "runtime", "package", "owner"] as const;
export type LensName = (typeof lensNames)[number];

export const lensLabels: Record<LensName, string> = {
  type: "Type",
  materialization: "Materialization",
  tests: "Test status",
  freshness: "Freshness",
  runtime: "Run time",
  package: "Package",
  owner: "Owner",
};
