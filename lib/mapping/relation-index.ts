import type { WarehouseRelation } from "./match-relations";

const join = (...parts: (string | null)[]) => parts.map((part) => part ?? "").join("\0");
const fold = (text: string) => text.toLowerCase();

/** The relations of one warehouse, by every name that a dbt node may have for them. A null database stands for any. */
export class RelationIndex {
  readonly #keys = new Set<string>();
  readonly #databases = new Set<string>();
  readonly #exact = new Map<string, WarehouseRelation>();
  readonly #folded = new Map<string, WarehouseRelation[]>();
  readonly #anyDatabase = new Map<string, WarehouseRelation[]>();
  readonly #anySchema = new Map<string, WarehouseRelation[]>();

  constructor(relations: readonly WarehouseRelation[]) {
    for (const relation of relations) {
      const { key, database, schema, name } = relation;
      this.#keys.add(key);
      if (database !== null) this.#databases.add(fold(database));
      this.#exact.set(join(database, schema, name), relation);
      put(this.#folded, fold(join(database, schema, name)), relation);
      put(this.#anyDatabase, fold(join(schema, name)), relation);
      put(this.#anySchema, fold(name), relation);
    }
  }

  has = (key: string): boolean => this.#keys.has(key);
  hasDatabase = (database: string): boolean => this.#databases.has(fold(database));

  /** The same to the letter; without a database, only where one relation is. */
  exact(database: string | null, schema: string, name: string): WarehouseRelation | undefined {
    if (database !== null) return this.#exact.get(join(database, schema, name));
    return onlyOne(this.folded(null, schema, name).filter((one) => one.schema === schema && one.name === name));
  }

  /** The same but for upper and lower case. */
  folded(database: string | null, schema: string, name: string): readonly WarehouseRelation[] {
    const by = database === null ? this.#anyDatabase : this.#folded;
    return by.get(fold(database === null ? join(schema, name) : join(database, schema, name))) ?? [];
  }

  /** `events_*`, which stands for all days of a table that has one relation a day, for the name of one of its days. */
  shardsOf(database: string | null, schema: string, name: string): WarehouseRelation | undefined {
    const base = /^(.+_)\d{8}$/.exec(name)?.[1];
    return base === undefined ? undefined : onlyOne(this.folded(database, schema, `${base}*`));
  }

  inAnyDatabase = (schema: string, name: string): WarehouseRelation | undefined => this.folded(null, schema, name)[0];
  onlyNamed = (name: string): WarehouseRelation | undefined => onlyOne(this.#anySchema.get(fold(name)) ?? []);
}

const put = <T>(map: Map<string, T[]>, name: string, one: T): void => {
  const same = map.get(name);
  if (same) same.push(one);
  else map.set(name, [one]);
};

const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
