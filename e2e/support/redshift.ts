import { randomBytes } from "node:crypto";
import { redshiftShims } from "@/lib/integrations/redshift/fixtures/redshift-shims";
import type { SampleDatabase } from "./installation";
import { runInPostgres } from "./installation-postgres";

const contents = `
  create schema marts;
  create table marts.orders (order_id bigint not null, amount numeric(10,2), placed_at timestamp);
  comment on table marts.orders is 'One row an order.';
  comment on column marts.orders.amount is 'In euro.';
  create view marts.large_orders as select order_id, amount from marts.orders where amount > 100;
  create view marts.loose as select 1 as not_a_column;
  insert into pg_shims.definitions values
    ('marts.loose'::regclass, 'CREATE VIEW marts.loose AS select * from marts.orders with no schema binding;');
  insert into pg_shims.late values ('marts', 'loose', 'order_state', 'character varying(20)', 1);
  insert into pg_shims.info values ('marts', 'orders', 1234, 3, 'KEY(order_id)', 'placed_at');`;

export type Redshift = SampleDatabase & { run: (sql: string) => Promise<void>; drop: () => Promise<void> };

/**
 * A database on the installation's own PostgreSQL that answers as Redshift would, and a user who may connect to it and
 * nothing else.
 * @param server which server, and on which port
 */
export async function createRedshift({ host, port, database: existing }: SampleDatabase): Promise<Redshift> {
  const tail = randomBytes(4).toString("hex");
  const [database, user, password] = [`redshift_${tail}`, `reader_${tail}`, randomBytes(12).toString("hex")];
  await runInPostgres(existing, `create database ${database}`);
  await runInPostgres(existing, `create role ${user} login password '${password}'`);
  await runInPostgres(database, redshiftShims);
  await runInPostgres(database, contents);
  return {
    ...{ host, port, database, user, password },
    // PostgreSQL says ROLE where Redshift says USER.
    run: (sql) => runInPostgres(database, sql.replaceAll("FOR USER", "FOR ROLE")),
    async drop() {
      await runInPostgres(existing, `drop database ${database} with (force)`);
      await runInPostgres(existing, `drop role ${user}`);
    },
  };
}
