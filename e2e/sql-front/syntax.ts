import type { SqlType, Value } from "./dialect";

/** Where in the text it begins; faults tell it. */
type At = { at: number };
export type Name = { text: string; isQuoted: boolean };

export type Expression = At &
  (
    | { is: "literal"; value: Value; type: SqlType }
    | { is: "column"; path: readonly Name[] }
    | { is: "parameter"; name: string }
    | { is: "call"; name: string; arguments: readonly Expression[]; isDistinct: boolean; orderBy: readonly Order[] }
    | { is: "count-all" }
    | { is: "binary"; operator: string; left: Expression; right: Expression }
    | { is: "not"; operand: Expression }
    | { is: "minus"; operand: Expression }
    | { is: "is"; operand: Expression; what: null | boolean; isNegated: boolean }
    | { is: "in"; operand: Expression; list: readonly Expression[] | Query; isNegated: boolean }
    | { is: "in-array"; operand: Expression; array: Expression; isNegated: boolean }
    | { is: "between"; operand: Expression; low: Expression; high: Expression; isNegated: boolean }
    | {
        is: "like";
        operand: Expression;
        pattern: Expression;
        escapeMark: Expression | null;
        ignoresCase: boolean;
        isNegated: boolean;
      }
    | {
        is: "case";
        operand: Expression | null;
        whens: readonly { when: Expression; result: Expression }[];
        otherwise: Expression | null;
      }
    | { is: "cast"; operand: Expression; type: SqlType }
    | { is: "array"; items: readonly Expression[] }
    | { is: "exists"; query: Query }
    | { is: "single-value"; query: Query }
  );

export type Order = { by: Expression; isDescending: boolean; nullsFirst: boolean | null };

export type Item = { expression: Expression; alias: Name | null; source: string } | { star: Name | null; at: number };

export type Argument = { name: string | null; value: Expression };

export type From = At &
  (
    | { is: "table"; path: readonly Name[]; alias: Name | null }
    | { is: "function"; path: readonly Name[]; arguments: readonly Argument[]; alias: Name | null }
    | { is: "unnest"; array: Expression; alias: Name | null }
    | { is: "query"; query: Query; alias: Name | null }
    | {
        is: "join";
        kind: "inner" | "left" | "cross";
        left: From;
        right: From;
        on: Expression | null;
        using: readonly Name[] | null;
      }
  );

export type Select = {
  is: "select";
  isDistinct: boolean;
  items: readonly Item[];
  from: From | null;
  where: Expression | null;
  groupBy: readonly Expression[] | "all";
  having: Expression | null;
};
export type Body = Select | { is: "union"; isAll: boolean; left: Body; right: Body } | { is: "nested"; query: Query };

export type Query = {
  with: readonly { name: Name; query: Query }[];
  body: Body;
  orderBy: readonly Order[];
  limit: Expression | null;
  offset: Expression | null;
};
