import type { AppError } from "../../core/errors";
import { wireFaults } from "../shared/postgres-wire/faults";
import type { RedshiftConfig } from "./config";
import { redshiftProduct } from "./fault-words";

export const redshiftFaults = wireFaults(redshiftProduct);

/** Whatever pg, Node or the server threw, in our words. */
export const redshiftFault = (thrown: unknown, target: RedshiftConfig): AppError =>
  redshiftFaults.toAppError(thrown, target);
