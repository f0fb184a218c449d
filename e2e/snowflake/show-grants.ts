import type { Relation as Table } from "../sql-front/dialect";
import { parsePath } from "../sql-front/parse-query";
import type { TokenStream } from "../sql-front/token-stream";
import { columns, table } from "./information-schema";
import { noSuchObject } from "./refusal";
import type { Session } from "./session";
import type { Grant, Role, World } from "./world";

const grantColumns = columns(
  "created_on:timestamp privilege granted_on name granted_to grantee_name grant_option granted_by_role_type granted_by",
);
const roleColumns = columns("created_on:timestamp role granted_to grantee_name granted_by");

/** SHOW GRANTS, TO ROLE, TO USER, and ON a database, schema or warehouse. */
export function showGrants(stream: TokenStream, session: Session): Table {
  const { world, user } = session;
  const name = (): string => {
    const { text, isQuoted } = stream.name();
    return isQuoted ? text : text.toUpperCase();
  };
  if (stream.words("to", "role")) {
    const of = name();
    stream.needEnd();
    const role = world.roles.find((known) => known.name === of);
    // A role is shown to those who hold it.
    if (!role || !session.seen.roles.has(of)) throw noSuchObject(of);
    return grantsOf(world, role);
  }
  if (stream.words("to", "user") || stream.peek().kind === "end" || stream.isSymbol(";")) {
    const of = stream.isName() ? name() : user.name;
    stream.needEnd();
    if (of !== user.name) throw noSuchObject(of);
    return rolesOf(user.name, user.roles);
  }
  stream.needWords("on");
  const on = (["DATABASE", "SCHEMA", "WAREHOUSE"] as const).find((kind) => stream.words(kind.toLowerCase()));
  if (!on) return stream.unexpected();
  const path = parsePath(stream).map(({ text, isQuoted }) => (isQuoted ? text : text.toUpperCase()));
  stream.needEnd();
  const records = world.roles.flatMap((role) =>
    role.grants
      .filter((grant) => grant.on === on && grant.path.join(".") === path.join("."))
      .map((grant) => record(grant, grant.path, role)),
  );
  return table(grantColumns, records);
}

function grantsOf(world: World, role: Role): Table {
  const held = role.grants.flatMap((grant) => pathsOf(world, grant).map((path) => record(grant, path, role)));
  const inherited = (role.roles ?? []).map((name) => ({
    ...record({ privilege: "USAGE", on: "DATABASE", path: [] }, [name], role),
    granted_on: "ROLE",
  }));
  return table(grantColumns, [...held, ...inherited]);
}

/** A grant on all schemas of a database, or on all tables of a schema, is one on each of them. */
function pathsOf(world: World, { on, path }: Grant): (readonly string[])[] {
  if (on === "DATABASE" || on === "WAREHOUSE") return [path];
  if (on === "SCHEMA")
    return world.databases.flatMap((database) =>
      database.schemas
        .map(({ name }) => [database.name, name])
        .filter((whole) => path.every((part, index) => part === whole[index])),
    );
  return world.databases.flatMap((database) =>
    database.schemas.flatMap((schema) =>
      schema.relations
        .filter(({ kind }) => kind === on)
        .map(({ name }) => [database.name, schema.name, name])
        .filter((whole) => path.every((part, index) => part === whole[index])),
    ),
  );
}

const record = ({ privilege, on }: Grant, path: readonly string[], role: Role) => ({
  created_on: 0,
  privilege: privilege === "IMPORTED PRIVILEGES" ? "USAGE" : privilege,
  granted_on: on.replaceAll(" ", "_"),
  name: path.map(written).join("."),
  granted_to: "ROLE",
  grantee_name: role.name,
  grant_option: "false",
  granted_by_role_type: "ROLE",
  granted_by: "SECURITYADMIN",
});

/** As it must be written to be understood. */
const written = (name: string): string => (/^[A-Z_][A-Z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

const rolesOf = (user: string, roles: readonly string[]): Table =>
  table(
    roleColumns,
    roles.map((role) => ({
      created_on: 0,
      role,
      granted_to: "USER",
      grantee_name: user,
      granted_by: "SECURITYADMIN",
    })),
  );
