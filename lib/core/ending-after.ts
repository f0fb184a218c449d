/**
 * A signal that is aborted when `signal` is, or after so many milliseconds. Not made by `AbortSignal.any` of an
 * `AbortSignal.timeout`: Node 20 collects such a signal as garbage although it is listened to, and then it never fires.
 */
export const endingAfter = (milliseconds: number, signal: AbortSignal): AbortSignal => {
  const own = new AbortController();
  const end = (reason: unknown) => {
    clearTimeout(timer);
    signal.removeEventListener("abort", follow);
    own.abort(reason);
  };
  const follow = () => end(signal.reason);
  const timer = setTimeout(() => end(new DOMException("It took too long.", "TimeoutError")), milliseconds);
  if (signal.aborted) follow();
  else signal.addEventListener("abort", follow, { once: true });
  return own.signal;
};
