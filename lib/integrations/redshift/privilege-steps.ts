import { faultCode } from "../shared/database-server/network-words";
import { failed, passed, type StepOutcome, warned } from "../shared/run-steps";
import { someOf } from "../shared/some-of";
import type { RedshiftConfig } from "./config";
import {
  type ExternalTableRow,
  externalTablesQuery,
  type SchemaRow,
  schemasQuery,
  type VisibilityRow,
  visibilityQuery,
} from "./crawl-queries";
import { grantsFor } from "./grants";
import { redshiftFault } from "./messages";
import { ifAnswered } from "./optional";
import { redshiftVersion } from "./redshift-version";
import type { RedshiftSession } from "./session";

/** What came of opening the database: a fault, or the version that its server told. */
export const openDatabase = (outcome: unknown, config: RedshiftConfig): StepOutcome => {
  if (typeof outcome !== "string") {
    const { message, remedy } = redshiftFault(outcome, config);
    const lower = config.database.toLowerCase();
    const isCase = faultCode(outcome) === "3D000" && lower !== config.database;
    const fix = isCase ? { fix: { label: `Use ${lower}`, config: { database: lower } } } : {};
    return { ...failed(message, remedy), ...fix };
  }
  const version = redshiftVersion(outcome);
  if (version) return passed(`${config.database} on Redshift ${version}.`);
  return failed(
    "What answers here speaks like Redshift, but is another server.",
    "If it is PostgreSQL, add it as PostgreSQL. Otherwise check the endpoint.",
  );
};

export const readSchemas = async (session: RedshiftSession, config: RedshiftConfig): Promise<StepOutcome> => {
  const rows = await session.ask<SchemaRow>(...schemasQuery(config));
  const names = new Set(rows.map(({ name }) => name.toLowerCase()));
  const missing = (config.schemas ?? []).filter((name) => !names.has(name.toLowerCase()));
  const list = missing.map((name) => `"${name}"`).join(", ");
  const remedy = "Check the spelling under Schemas, or leave the field empty.";
  if (rows.length === 0 && missing.length > 0)
    return failed(`There is no schema named ${list} in ${config.database}.`, remedy);
  if (rows.length === 0)
    return failed(`${config.database} has no schema apart from Redshift's own.`, "Check the name of the database.");
  const sum = rows.length === 1 ? "1 schema" : `${rows.length} schemas`;
  const sentence = `${sum}: ${someOf(rows.map(({ name }) => name))}.`;
  return missing.length > 0 ? warned(`${sentence} There is none named ${list}.`, remedy) : passed(sentence);
};

export const seeExternal = async (session: RedshiftSession, config: RedshiftConfig, role: string) => {
  const { rows, lack } = await ifAnswered(session.ask<ExternalTableRow>(...externalTablesQuery(config)));
  const count = rows.length;
  if (lack !== null)
    return {
      count,
      outcome: warned(
        lack === "not-answered"
          ? "Redshift did not tell of external tables in time."
          : "Redshift does not tell this user of external tables.",
        `Without external schemas there is nothing to do. Otherwise, as an administrator:\nGRANT SELECT ON svv_external_tables, svv_external_columns TO ${role};`,
      ),
    };
  return {
    count,
    outcome: passed(count === 0 ? "There are none that the user may see." : `${count} external tables.`),
  };
};

export const seeSizes = async (session: RedshiftSession, role: string): Promise<StepOutcome> => {
  const { lack } = await ifAnswered(session.ask("select 1 from svv_table_info limit 1"));
  return lack === null
    ? passed("The user may read svv_table_info.")
    : warned(
        "Row counts and sizes stay unknown: the user may not read svv_table_info.",
        `As an administrator:\nGRANT SELECT ON svv_table_info TO ${role};`,
      );
};

export const seeTables = async (
  session: RedshiftSession,
  config: RedshiftConfig,
  role: string,
  isExternalThere: boolean,
): Promise<StepOutcome> => {
  const rows = await session.ask<VisibilityRow>(...visibilityQuery(config));
  const visible = rows.reduce((sum, row) => sum + row.visible, 0);
  const all = visible + rows.reduce((sum, row) => sum + row.hidden, 0);
  if (all === 0 && isExternalThere) return passed("There are only external tables here.");
  if (all === 0)
    return failed(
      "There are no tables and no views here.",
      "Check the database and the schemas. If dbt builds here, let it run once.",
    );
  if (visible === all) return passed(`The user ${config.user} may read all ${all} tables and views.`);
  const grants = `As an administrator, in ${config.database}:\n${grantsFor(rows, role).join("\n")}`;
  if (visible === 0 && !isExternalThere)
    return failed(`There are ${all} tables and views, and the user ${config.user} may read none of them.`, grants);
  return warned(
    `The user ${config.user} may read ${visible} of ${all} tables and views. The other ${all - visible} stay out of the catalog.`,
    grants,
  );
};
