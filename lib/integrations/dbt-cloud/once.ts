/** The same work, done when it is first asked for, and never again. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= work();
    return asked;
  };
};

/** As `once`, for each by itself, as told apart by its id. */
export const onceEach = <T, Of = string>(
  work: (of: Of) => Promise<T>,
  idOf: (of: Of) => string = String,
): ((of: Of) => Promise<T>) => {
  const asked = new Map<string, Promise<T>>();
  return (of) => {
    const id = idOf(of);
    const answer = asked.get(id) ?? work(of);
    asked.set(id, answer);
    return answer;
  };
};
