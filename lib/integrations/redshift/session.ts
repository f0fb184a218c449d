import { openWireSession, type Pace, type WireLogin } from "../shared/postgres-wire/connect";
import { redshiftFaults } from "./messages";

export type RedshiftSession = {
  /** One question, in a read-only transaction of its own: Redshift has no savepoints, so one that fails would end all. */
  ask<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

export const openSession = async (login: WireLogin, pace: Pace): Promise<RedshiftSession> => {
  const { client, close } = await openWireSession(login, redshiftFaults, [
    // Nothing that somebody named like one of the catalog's own stands in for it.
    "set search_path to pg_catalog",
    `set statement_timeout to ${pace.statementMs}`,
  ]);
  return {
    async ask<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      await client.query("begin read only");
      try {
        return (await client.query<Row>(sql, [...values])).rows;
      } finally {
        // Where the connection is gone, the question has said so.
        await client.query("rollback").catch(() => {});
      }
    },
    close,
  };
};
