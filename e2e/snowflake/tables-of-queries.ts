import type { Value } from "../sql-front/dialect";
import type { Tables } from "../sql-front/run-query";
import type { Name } from "../sql-front/syntax";
import { objectDependencies, objectReferences } from "./dependencies";
import { currentDatabase, databaseNamed, schemaNamed } from "./find";
import { informationSchema, table } from "./information-schema";
import { insufficientPrivileges, noSuchDatabase, noSuchObject, noSuchSchema, noWarehouse } from "./refusal";
import type { Session } from "./session";
import type { Database } from "./world";

const nameOf = ({ text, isQuoted }: Name): string => (isQuoted ? text : text.toUpperCase());

/** What stands behind the names in a query. */
export function tablesOfQueries(session: Session): Tables {
  return {
    table: (path, fail) => {
      needWarehouse();
      const names = path.map(nameOf);
      if (names.length > 3) return fail("unknown-table");
      if (names.at(-2) === "INFORMATION_SCHEMA") return view(databaseOf(names), names.at(-1) ?? "");
      if (names[0] === "SNOWFLAKE" && names.length === 3) return accountUsage(names);
      return data(names);
    },
    tableFunction: (path, given, fail) => {
      const names = path.map(nameOf);
      const name = names.at(-1);
      if (name === "RESULT_SCAN" && names.length === 1) {
        const [asked] = given;
        const last = session.lastResult;
        if (given.length !== 1 || !last || asked?.value !== last.queryId) return fail("wrong-arguments");
        return last.relation;
      }
      needWarehouse();
      if (name === "GET_OBJECT_REFERENCES" && names.at(-2) === "INFORMATION_SCHEMA") return references(given, fail);
      return fail("unknown-function");
    },
  };

  function needWarehouse(): void {
    const warehouse = session.world.warehouses.find(({ name }) => name === session.warehouse);
    if (!warehouse || (warehouse.isSuspended && warehouse.autoResumes === false)) throw noWarehouse();
  }

  function databaseOf(names: readonly string[]): Database {
    const [named] = names.length === 3 ? names : [];
    return named === undefined ? currentDatabase(session, "SELECT") : databaseNamed(session, named);
  }

  function view(database: Database, name: string) {
    const known = informationSchema[name];
    if (!known) throw noSuchObject(`${database.name}.INFORMATION_SCHEMA.${name}`);
    return table(known.columns, known.records(database, session.seen));
  }

  function accountUsage([, schema = "", name = ""]: readonly string[]) {
    if (!session.seen.seesAccountUsage) throw noSuchDatabase("SNOWFLAKE");
    if (schema !== "ACCOUNT_USAGE") throw noSuchSchema(`SNOWFLAKE.${schema}`);
    if (name !== "OBJECT_DEPENDENCIES") throw noSuchObject(`SNOWFLAKE.ACCOUNT_USAGE.${name}`);
    return objectDependencies(session.world.databases);
  }

  /** Nobody reads data here: REFERENCES shows a table and no row of it, and the stand-in has none. */
  function data(names: readonly string[]): never {
    const [name = "", schemaName = session.schema, databaseName] = [...names].reverse();
    const database =
      databaseName === undefined ? currentDatabase(session, "SELECT") : databaseNamed(session, databaseName);
    if (schemaName === null) throw noSuchObject(name);
    const schema = schemaNamed(session, database, schemaName);
    const path = `${database.name}.${schema.name}.${name}`;
    const relation = session.seen.relations(database, schema).find((known) => known.name === name);
    if (!relation || !session.seen.holds("SELECT", relation.kind, [database.name, schema.name, name]))
      throw noSuchObject(path);
    throw insufficientPrivileges(`${relation.kind.toLowerCase()} '${name}': the stand-in holds no data`);
  }

  function references(
    given: readonly { name: string | null; value: Value }[],
    fail: (kind: "wrong-arguments") => never,
  ) {
    const part = (name: string): string => {
      const value = given.find((argument) => argument.name === name)?.value;
      return typeof value === "string" ? value : fail("wrong-arguments");
    };
    if (given.length !== 3) return fail("wrong-arguments");
    const database = databaseNamed(session, part("database_name"));
    const schema = schemaNamed(session, database, part("schema_name"));
    const name = part("object_name");
    const relation = session.seen.relations(database, schema).find((known) => known.name === name);
    if (!relation) throw noSuchObject(`${database.name}.${schema.name}.${name}`);
    return objectReferences({ database, schema, relation }, ([databaseName, schemaName, relationName]) => {
      const found = session.world.databases
        .find((known) => known.name === databaseName)
        ?.schemas.find((known) => known.name === schemaName)
        ?.relations.find((known) => known.name === relationName);
      return found?.kind ?? "TABLE";
    });
  }
}
