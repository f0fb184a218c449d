/** The same items, each asked for while the one before is worked on: the far end and we are busy at the same time. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T, void> {
  const items = source[Symbol.asyncIterator]();
  let next = items.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = items.next();
    // What goes wrong ahead is told when its turn comes, or never if nobody asks any more.
    next.catch(() => undefined);
    yield value;
  }
}
