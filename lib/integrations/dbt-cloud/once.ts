/** The same work, done when it is first asked for, and never again. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= work();
    return asked;
  };
};

/** As `once`, for each id by itself. */
export const onceEach = <T>(work: (id: string) => Promise<T>): ((id: string) => Promise<T>) => {
  const asked = new Map<string, Promise<T>>();
  return (id) => {
    const answer = asked.get(id) ?? work(id);
    asked.set(id, answer);
    return answer;
  };
};
