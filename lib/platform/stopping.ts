// On globalThis, because a server may hold this file more than once.
declare global {
  var connetraIsStopping: boolean | undefined;
}

/** From now on this process asks for no more work: whoever balances load is told so. */
export const markStopping = (): void => {
  globalThis.connetraIsStopping = true;
};

export const isStopping = (): boolean => globalThis.connetraIsStopping === true;
