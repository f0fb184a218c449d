import { faultCode } from "../shared/database-server/network-words";

/** Why Redshift did not answer a question that a crawl can do without. */
export type Lack = "not-granted" | "not-there" | "not-answered";

/** null where the connection itself is gone: nothing can be done without that. */
export const lackIn = (thrown: unknown): Lack | null => {
  const state = faultCode(thrown);
  if (!/^(?=.*\d)[0-9A-Z]{5}$/.test(state) || state.startsWith("57P") || state.startsWith("08")) return null;
  if (state === "42501") return "not-granted";
  return state.startsWith("42") || state === "3F000" ? "not-there" : "not-answered";
};

/** The answer, or why there is none. */
export const ifAnswered = async <Row>(
  question: Promise<Row[]>,
): Promise<{ rows: Row[]; lack: null } | { rows: []; lack: Lack }> => {
  try {
    return { rows: await question, lack: null };
  } catch (thrown) {
    const lack = lackIn(thrown);
    if (lack === null) throw thrown;
    return { rows: [], lack };
  }
};
