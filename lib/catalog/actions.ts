"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireActionUser } from "@/lib/access/gate";
import { type ActionResult, runAction } from "@/lib/platform/action-result";
import { parseInput } from "@/lib/platform/parse";
import { setStar } from "./mutations";

const starInput = z.object({ assetId: z.uuid(), starred: z.boolean() });

/** Stars an asset for whoever asks, or takes the star away. */
export async function setStarAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    const user = await requireActionUser();
    const { assetId, starred } = parseInput(starInput, input);
    await setStar(user.id, assetId, starred);
    revalidatePath("/");
    return {};
  });
}
