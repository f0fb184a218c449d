import { cannotUse, noDatabase, noSuchDatabase, noSuchSchema } from "./refusal";
import type { Session } from "./session";
import type { Database, Schema } from "./world";

/** A database that the roles in use may use; who may not is told that it does not exist. */
export function databaseNamed(session: Session, name: string): Database {
  const database = session.world.databases.find((known) => known.name === name);
  if (!database || !session.seen.usesDatabase(database)) throw noSuchDatabase(name);
  return database;
}

export function currentDatabase(session: Session, verb: string): Database {
  if (session.database === null) throw noDatabase(verb);
  return databaseNamed(session, session.database);
}

export function schemaNamed(session: Session, database: Database, name: string): Schema {
  const schema = session.seen.schemas(database).find((known) => known.name === name);
  if (!schema) throw noSuchSchema(`${database.name}.${name}`);
  return schema;
}

/** For USE, which has one answer for everything that is not there. */
export function orCannotUse<T>(find: () => T): T {
  try {
    return find();
  } catch {
    throw cannotUse();
  }
}
