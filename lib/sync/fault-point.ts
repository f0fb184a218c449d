/**
 * For tests of what happens when a worker dies or freezes at a named step. Nothing happens unless CONNETRA_FAULTS says
 * `allowed`, which nothing but those tests does.
 */
const isAllowed = (): boolean => process.env.CONNETRA_FAULTS === "allowed";

/** Ends this process here, or freezes it, when FAULT_AT names the step, as in `write` or `publish-before:freeze`. */
export function faultPoint(step: string): void {
  if (!isAllowed()) return;
  const [at, how] = (process.env.FAULT_AT ?? "").split(":");
  if (at === step) process.kill(process.pid, how === "freeze" ? "SIGSTOP" : "SIGKILL");
}

/** A time that a test may shorten. */
export const shortenedBy = (variable: string, usual: number): number =>
  isAllowed() ? Number(process.env[variable] || usual) : usual;
