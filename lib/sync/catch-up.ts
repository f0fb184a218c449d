import "server-only";
import { enqueueOutdated } from "@/lib/cross-project/mutations";
import { enqueueOutrun } from "./mutations";
import { endSilentWriters } from "./queue";

/**
 * Starts what has to look again because of what others have published. Done at the end of each sync, and from time to time
 * for those whose worker died between publishing and that.
 */
export async function catchUp(): Promise<void> {
  await endSilentWriters();
  await enqueueOutrun();
  await enqueueOutdated();
}
