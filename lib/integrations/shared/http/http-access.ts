import { AppError } from "../../../core/errors";
import type { Pace } from "../bucket/object-store";
import type { Clock } from "./clock";

/** All that says how a vendor's interface is asked. */
export type HttpAccess = { pace: Pace; signal: AbortSignal; clock: Clock };

/** What whoever ended the work is told; they know why they did. */
export const stopped = (): AppError =>
  new AppError("cancelled", "Reading was stopped.", { remedy: "Start it again when you want it to run." });
