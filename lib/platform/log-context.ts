import { AsyncLocalStorage } from "node:async_hooks";

/** What every line is told to be about: a request, or a sync. */
export type LogContext = { requestId?: string; syncId?: string; connectorId?: string };

// On globalThis, because a server may hold this file more than once: who enters and who logs must meet.
declare global {
  var connetraLogContext: AsyncLocalStorage<LogContext> | undefined;
}

const storage = (): AsyncLocalStorage<LogContext> => {
  globalThis.connetraLogContext ??= new AsyncLocalStorage();
  return globalThis.connetraLogContext;
};

export const logContext = (): LogContext => storage().getStore() ?? {};

/** Every line that is logged during `work`, however deep, carries `context`. */
export const inLogContext = <T>(context: LogContext, work: () => T): T =>
  storage().run({ ...logContext(), ...context }, work);

/** As `inLogContext`, for the rest of what goes on now: where there is no function to run. */
export const enterLogContext = (context: LogContext): void => storage().enterWith(context);
