"use server";

import { requireActionUser } from "@/lib/access/gate";
import { type ActionResult, runAction } from "@/lib/platform/action-result";
import { parseInput } from "@/lib/platform/parse";
import * as mutations from "./mutations";
import { mappingChoice, mappingDecision } from "./schema";

export async function decideMappingAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    const user = await requireActionUser("admin");
    const { connectorId, key, relation } = parseInput(mappingDecision, input);
    await mutations.setMappingOverride(connectorId, key, relation, user.name);
    return {};
  });
}

export async function clearMappingAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    const { connectorId, key } = parseInput(mappingChoice, input);
    await mutations.clearMappingOverride(connectorId, key);
    return {};
  });
}
