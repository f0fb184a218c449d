import { openWireSession, type Pace, type Session, type WireLogin } from "../shared/postgres-wire/connect";
import { postgresFaults } from "./messages";

/**
 * A session that cannot write, and in it one transaction that sees one moment of the database. The search path keeps a
 * table or function that somebody named like one of Postgres' own from standing in for it. What a cursor is opened for is
 * read to its end, and planned so.
 */
export const openSession = (login: WireLogin, pace: Pace): Promise<Session> =>
  openWireSession(login, postgresFaults, [
    // On its own: in one message with BEGIN it would be a part of the transaction, and end with it.
    "set default_transaction_read_only = on",
    `begin isolation level repeatable read read only;
      set local search_path = pg_catalog;
      set local cursor_tuple_fraction = 1;
      set local statement_timeout = ${pace.statementMs};
      set local lock_timeout = 3000;`,
  ]);
