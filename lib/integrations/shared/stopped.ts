import { AppError } from "../../core/errors";

/** What whoever ended the work is told; they know why they did. */
export const stopped = (): AppError =>
  new AppError("cancelled", "Reading was stopped.", { remedy: "Start it again when you want it to run." });
