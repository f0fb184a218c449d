import pg from "pg";

/** Every row of every table as Postgres writes it, in one snapshot: what a backup holds. Tables and rows in order. */
export async function dumpOf(url: string): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const tables = await client.query<{ name: string }>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1",
    );
    const dump = new Map<string, string[]>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from public.${name} t order by 1`);
      dump.set(
        name,
        rows.map(({ row }) => row),
      );
    }
    return dump;
  } finally {
    await client.end();
  }
}
