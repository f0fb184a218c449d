import type { VisibilityRow } from "./crawl-queries";

const SCHEMAS_SPELLED_OUT = 8;

/** The statements that would show what is hidden. Names come quoted from the server. */
export const grantsFor = (rows: readonly VisibilityRow[], role: string): string[] => {
  const hidden = rows.filter((row) => row.hidden > 0);
  const statements = hidden.slice(0, SCHEMAS_SPELLED_OUT).flatMap((row) => [
    ...(row.usage ? [] : [`GRANT USAGE ON SCHEMA ${row.quoted} TO ${role};`]),
    `GRANT SELECT ON ALL TABLES IN SCHEMA ${row.quoted} TO ${role};`,
    // dbt makes its tables anew: without this they are hidden again after its next run.
    ...(row.owner
      ? [`ALTER DEFAULT PRIVILEGES FOR USER ${row.owner} IN SCHEMA ${row.quoted} GRANT SELECT ON TABLES TO ${role};`]
      : []),
  ]);
  const left = hidden.length - SCHEMAS_SPELLED_OUT;
  return left > 0 ? [...statements, `-- and the same for ${left} more schemas`] : statements;
};
