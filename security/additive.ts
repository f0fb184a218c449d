import type pg from "pg";

type Part = { table: string; name: string; columns: string[]; is: string; kind: "column" | "rule" | "value" };
export type Schema = { tables: Set<string>; parts: Map<string, Part> };

/** What a running version relies on: the columns that it reads and writes, and what the database asks of what it writes. */
export async function schemaOf(client: pg.Client): Promise<Schema> {
  const { rows } = await client.query<Part>(
    `with attribute as (
       select attrelid, attnum, attname::text as name from pg_attribute where attnum > 0 and not attisdropped)
     select table_name::text as table, column_name::text as name, array[column_name::text] as columns, 'column' as kind,
            format('%s%s%s', udt_name, case is_nullable when 'NO' then ' not null' end, ' default ' || column_default) as is
       from information_schema.columns where table_schema = 'public'
     union all
     select conrelid::regclass::text, conname::text, array(select name from attribute where attrelid = conrelid and attnum = any(conkey)),
            'rule', pg_get_constraintdef(oid)
       from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'p', 'f', 'x')
     union all
     select indrelid::regclass::text, indexrelid::regclass::text, array(select name from attribute where attrelid = indrelid and attnum = any(indkey)),
            'rule', pg_get_indexdef(indexrelid)
       from pg_index join pg_class on pg_class.oid = indexrelid where indisunique and relnamespace = 'public'::regnamespace
     union all
     select tgrelid::regclass::text, tgname::text, '{}', 'rule', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
     union all
     select typname::text, enumlabel::text, '{}', 'value', 'value' from pg_enum join pg_type on pg_type.oid = enumtypid`,
  );
  const tables = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  return {
    tables: new Set(tables.rows.map(({ name }) => name)),
    parts: new Map(rows.map((part) => [`${part.table} ${part.name}`, part])),
  };
}

/**
 * What a migration takes from the version before it, or asks of what that version writes. New tables, new columns that
 * may be left out, and rules about such columns alone are neither.
 */
export function hindrances(before: Schema, after: Schema): string[] {
  const changed = [...before.parts].flatMap(([name, part]) => {
    const now = after.parts.get(name)?.is;
    // A rule that is gone refuses nothing.
    if (now === part.is || (now === undefined && part.kind === "rule")) return [];
    return [`${name}: ${part.is}, then ${now ?? "nothing"}`];
  });
  const asked = [...after.parts].flatMap(([name, { table, columns, kind, is }]) => {
    if (before.parts.has(name) || !before.tables.has(table)) return [];
    const isOfNewColumns = columns.length > 0 && columns.every((column) => !before.parts.has(`${table} ${column}`));
    const isLeftOut = kind === "column" ? !/ not null$/.test(is) : isOfNewColumns;
    return isLeftOut ? [] : [`${name}: ${is}`];
  });
  return [...changed, ...asked];
}
