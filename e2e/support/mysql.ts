import { randomBytes } from "node:crypto";
import { createConnection } from "mysql2/promise";
import { givenMariadb } from "@/scripts/test/mariadb/address";

/** A database of its own on the MariaDB of this run, and an account that may sign in and nothing else. */
export type Mysql = {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  run: (...statements: string[]) => Promise<void>;
  drop: () => Promise<void>;
};

export async function createMysql(): Promise<Mysql> {
  const server = givenMariadb();
  if (!server) throw new Error("There is no MariaDB: run the journeys with npm test -- e2e");
  const { host, port, admin } = server;
  const tail = randomBytes(4).toString("hex");
  const [database, user, password] = [`shop_${tail}`, `reader_${tail}`, randomBytes(12).toString("hex")];
  const run = async (...statements: string[]): Promise<void> => {
    const connection = await createConnection({ host, port, ...admin });
    try {
      for (const statement of statements) await connection.query(statement);
    } finally {
      await connection.end();
    }
  };
  await run(
    `create database ${database}`,
    `create table ${database}.orders (order_id bigint not null primary key, amount decimal(10,2) comment 'In euro.',
      state enum('new', 'paid')) comment 'One row an order.'`,
    `create view ${database}.paid_orders as select order_id, amount from ${database}.orders where state = 'paid'`,
    `create user ${user}@'%' identified by '${password}'`,
  );
  return {
    ...{ host, port, database, user, password, run },
    drop: () => run(`drop database ${database}`, `drop user ${user}@'%'`),
  };
}
