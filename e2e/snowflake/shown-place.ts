import type { Column, Value } from "../sql-front/dialect";
import { currentDatabase, databaseNamed, schemaNamed } from "./find";
import type { Session } from "./session";
import type { Database, Relation, RelationKind, Schema } from "./world";

export type Records = { columns: readonly Column[]; records: Record<string, Value>[] };
export type Located = { database: Database; schema: Schema; relation: Relation };

/** What follows IN; null where nothing does. */
export type Place = { what: "account" | "database" | "schema"; path: string[] } | null;

export const flag = (is: boolean | undefined): string => (is ? "Y" : "N");

/** What SHOW is about: the place that it names, or the session's own. */
export function located(session: Session, place: Place, kinds: readonly RelationKind[]): Located[] {
  const { seen } = session;
  const pairs: { database: Database; schema: Schema }[] = [];
  const all = (database: Database) => seen.schemas(database).map((schema) => ({ database, schema }));
  if (place?.what === "account") pairs.push(...seen.databases().flatMap(all));
  else if (place?.what === "schema") {
    const [name = "", databaseName] = [...place.path].reverse();
    const database =
      databaseName === undefined ? currentDatabase(session, "SHOW") : databaseNamed(session, databaseName);
    pairs.push({ database, schema: schemaNamed(session, database, name) });
  } else if (place) pairs.push(...all(databaseNamed(session, place.path[0] ?? "")));
  else if (session.database === null) pairs.push(...seen.databases().flatMap(all));
  else {
    const database = currentDatabase(session, "SHOW");
    pairs.push(...all(database).filter(({ schema }) => session.schema === null || schema.name === session.schema));
  }
  return pairs.flatMap(({ database, schema }) =>
    seen
      .relations(database, schema)
      .filter(({ kind }) => kinds.includes(kind))
      .map((relation) => ({ database, schema, relation })),
  );
}
