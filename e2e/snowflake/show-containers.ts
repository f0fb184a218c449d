import { currentDatabase, databaseNamed } from "./find";
import { columns } from "./information-schema";
import type { Session } from "./session";
import { flag, type Place, type Records } from "./shown-place";

export function databases({ seen, database }: Session): Records {
  return {
    columns: columns(
      `created_on:timestamp name is_default is_current origin owner comment options retention_time kind budget
       owner_role_type object_visibility`,
    ),
    records: seen.databases().map(({ name, owner, comment, createdAt }) => ({
      created_on: createdAt.getTime(),
      name,
      is_default: "N",
      is_current: flag(name === database),
      origin: "",
      owner,
      comment: comment ?? "",
      options: "",
      retention_time: "1",
      kind: "STANDARD",
      owner_role_type: "ROLE",
    })),
  };
}

export function schemas(session: Session, place: Place): Records {
  const { seen } = session;
  const of =
    place?.what === "account" || (!place && session.database === null)
      ? seen.databases()
      : [place?.path[0] === undefined ? currentDatabase(session, "SHOW") : databaseNamed(session, place.path[0])];
  return {
    columns: columns(
      "created_on:timestamp name is_default is_current database_name owner comment options retention_time owner_role_type",
    ),
    records: of.flatMap((database) => [
      {
        created_on: database.createdAt.getTime(),
        name: "INFORMATION_SCHEMA",
        is_default: "N",
        is_current: "N",
        database_name: database.name,
        owner: "",
        comment: "Views describing the contents of schemas in this database",
        options: "",
        retention_time: "1",
        owner_role_type: "",
      },
      ...seen.schemas(database).map(({ name, owner, comment, createdAt }) => ({
        created_on: createdAt.getTime(),
        name,
        is_default: "N",
        is_current: flag(name === session.schema && database.name === session.database),
        database_name: database.name,
        owner,
        comment: comment ?? "",
        options: "",
        retention_time: "1",
        owner_role_type: "ROLE",
      })),
    ]),
  };
}

export function warehouses(session: Session): Records {
  return {
    columns: columns(
      "name state type size min_cluster_count:integer max_cluster_count:integer is_default is_current auto_resume owner comment",
    ),
    records: session.world.warehouses
      .filter(({ name }) => session.seen.usesWarehouse(name))
      .map(({ name, size, isSuspended, autoResumes = true }) => ({
        name,
        state: isSuspended ? "SUSPENDED" : "STARTED",
        type: "STANDARD",
        size,
        min_cluster_count: 1,
        max_cluster_count: 1,
        is_default: flag(name === session.user.defaultWarehouse),
        is_current: flag(name === session.warehouse),
        auto_resume: String(autoResumes),
        owner: "SYSADMIN",
        comment: "",
      })),
  };
}

export function roles({ seen, role, user }: Session): Records {
  return {
    columns: columns("created_on:timestamp name is_default is_current is_inherited owner comment"),
    records: [...seen.roles].sort().map((name) => ({
      created_on: 0,
      name,
      is_default: flag(name === user.defaultRole),
      is_current: flag(name === role),
      is_inherited: flag(name !== role),
      owner: "USERADMIN",
      comment: "",
    })),
  };
}
