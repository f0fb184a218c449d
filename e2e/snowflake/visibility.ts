import type { Database, Grant, Privilege, Relation, RelationKind, Role, Schema, World } from "./world";

/** What the roles in use may see; Snowflake shows nobody what they hold no privilege on. */
export class Visibility {
  readonly #grants: readonly Grant[];
  readonly #roles: ReadonlySet<string>;

  constructor(
    readonly world: World,
    roles: readonly string[],
  ) {
    this.#roles = withInherited(world.roles, roles);
    this.#grants = world.roles.filter(({ name }) => this.#roles.has(name)).flatMap(({ grants }) => grants);
  }

  get roles(): ReadonlySet<string> {
    return this.#roles;
  }

  databases(): Database[] {
    return this.world.databases.filter(
      ({ name, owner }) => this.#roles.has(owner) || this.#has("DATABASE", [name], null),
    );
  }
  /** The database can be used, and what is in it named. */
  usesDatabase({ name, owner }: Database): boolean {
    return this.#roles.has(owner) || this.#has("DATABASE", [name], ["USAGE", "OWNERSHIP", "IMPORTED PRIVILEGES"]);
  }

  schemas(database: Database): Schema[] {
    if (!this.usesDatabase(database)) return [];
    return database.schemas.filter(
      ({ name, owner }) => this.#roles.has(owner) || this.#has("SCHEMA", [database.name, name], null),
    );
  }
  usesSchema(database: Database, { name, owner }: Schema): boolean {
    if (!this.usesDatabase(database)) return false;
    return this.#roles.has(owner) || this.#has("SCHEMA", [database.name, name], ["USAGE", "OWNERSHIP"]);
  }

  relations(database: Database, schema: Schema): Relation[] {
    if (!this.usesSchema(database, schema)) return [];
    return schema.relations.filter(
      ({ name, kind, owner }) => this.#roles.has(owner) || this.#has(kind, [database.name, schema.name, name], null),
    );
  }

  holds(privilege: Privilege, on: RelationKind, path: readonly string[]): boolean {
    return this.#has(on, path, [privilege, "OWNERSHIP"]);
  }
  owns({ owner }: { owner: string }): boolean {
    return this.#roles.has(owner);
  }

  usesWarehouse(name: string): boolean {
    return this.#has("WAREHOUSE", [name], ["USAGE", "OPERATE", "OWNERSHIP"]);
  }

  get seesAccountUsage(): boolean {
    return this.#has("DATABASE", ["SNOWFLAKE"], ["IMPORTED PRIVILEGES"]);
  }

  #has(on: Grant["on"], path: readonly string[], privileges: readonly Privilege[] | null): boolean {
    return this.#grants.some(
      (grant) =>
        grant.on === on &&
        grant.path.every((part, index) => part === path[index]) &&
        (privileges === null || privileges.includes(grant.privilege)),
    );
  }
}

function withInherited(roles: readonly Role[], names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>(["PUBLIC"]);
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(roles.find((role) => role.name === name)?.roles ?? []));
  }
  return found;
}
