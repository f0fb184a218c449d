import { sinkFaultIn } from "./sink-fault";

/**
 * Work in a session of its own, which is closed after it. What it throws is told as the warehouse's fault, but for what
 * came from the sink.
 */
export const inSessions =
  <Pace, Session extends { close(): Promise<void> }>(
    open: (pace: Pace) => Promise<Session>,
    toFault: (thrown: unknown) => Error,
  ) =>
  async <T>(pace: Pace, work: (session: Session) => Promise<T>): Promise<T> => {
    let session: Session | undefined;
    try {
      session = await open(pace);
      return await work(session);
    } catch (thrown) {
      throw sinkFaultIn(thrown) ?? toFault(thrown);
    } finally {
      await session?.close();
    }
  };
