import { AppError, type ErrorCode } from "@/lib/core/errors";

/** What a reader finds wrong with the content of a file: it knows the place in the file, and not which file it is. */
const ofContent: ReadonlySet<ErrorCode> = new Set(["artifact-malformed", "artifact-too-large"]);

/** Reads a file, and names it in what is wrong with its content: of many files, somebody has to find the one. */
export async function namingFile<T>({ path }: { path: string }, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !ofContent.has(thrown.code)) throw thrown;
    // Names of objects may hold line breaks, and what turns text around.
    const name = path.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, "\ufffd");
    throw new AppError(thrown.code, `${name}: ${thrown.message}`, { remedy: thrown.remedy, cause: thrown });
  }
}
