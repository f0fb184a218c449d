import type { SqlType, Value } from "./dialect";

export type ScalarFunction = {
  /** How many arguments, least and most. */
  takes: readonly [number, number];
  type: SqlType | ((types: readonly SqlType[]) => SqlType);
  apply: (values: readonly Value[]) => Value;
};

export type Aggregate = {
  takes: readonly [number, number];
  type: SqlType | ((types: readonly SqlType[]) => SqlType);
  /** What the arguments were in each row of the group; `count(*)` has rows without arguments. */
  apply: (rows: readonly (readonly Value[])[]) => Value;
};
