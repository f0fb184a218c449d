import type { AppError } from "../../core/errors";
import { wireFaults } from "../shared/postgres-wire/faults";
import type { PostgresConfig } from "./config";
import { postgresProduct } from "./fault-words";

export const postgresFaults = wireFaults(postgresProduct);

/** Whatever pg, Node or the server threw, in our words. */
export const postgresFault = (thrown: unknown, target: PostgresConfig): AppError =>
  postgresFaults.toAppError(thrown, target);
