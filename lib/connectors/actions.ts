"use server";

import { revalidatePath } from "next/cache";
import { requireActionUser } from "@/lib/access/gate";
import { type ActionResult, runAction } from "@/lib/platform/action-result";
import { parseInput } from "@/lib/platform/parse";
import * as sample from "@/lib/sample/mutations";
import { resumeSchedule } from "@/lib/sync/breaker";
import * as held from "@/lib/sync/held-decide";
import * as syncs from "@/lib/sync/mutations";
import * as mutations from "./mutations";
import { connectorChange, connectorChoice, connectorInput, syncChoice, syncStart } from "./schema";

const connectorPages = "/settings/connectors";

export async function createConnectorAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(async () => {
    const user = await requireActionUser("admin");
    const { id } = await mutations.createConnector(parseInput(connectorInput, input), user.id);
    revalidatePath(connectorPages, "layout");
    return { id };
  });
}

export async function patchConnectorAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(async () => {
    const user = await requireActionUser("admin");
    const { connectorId, ...patch } = parseInput(connectorChange, input);
    const { id } = await mutations.patchConnector(connectorId, patch, user.id);
    revalidatePath(connectorPages, "layout");
    return { id };
  });
}

export async function deleteConnectorAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    await mutations.deleteConnector(parseInput(connectorChoice, input).connectorId);
    revalidatePath(connectorPages, "layout");
    return {};
  });
}

export async function startSyncAction(input: unknown): Promise<ActionResult<{ id: string }>> {
  return runAction(async () => {
    await requireActionUser("admin");
    const { connectorId, force } = parseInput(syncStart, input);
    return syncs.enqueueSync(connectorId, { trigger: "manual", force });
  });
}

export async function resumeScheduleAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    await resumeSchedule(parseInput(connectorChoice, input).connectorId);
    revalidatePath(connectorPages, "layout");
    return {};
  });
}

export async function cancelSyncAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    await syncs.cancelSync(parseInput(syncChoice, input).syncId);
    return {};
  });
}

export async function approveSyncAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    const user = await requireActionUser("admin");
    await held.approveSync(parseInput(syncChoice, input).syncId, user.email);
    // What was published is all over the catalog.
    revalidatePath("/", "layout");
    return {};
  });
}

export async function discardSyncAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    const user = await requireActionUser("admin");
    await held.discardSync(parseInput(syncChoice, input).syncId, user.email);
    revalidatePath(connectorPages, "layout");
    return {};
  });
}

export async function exploreSampleAction(): Promise<ActionResult<sample.SampleConnectors>> {
  return runAction(async () => {
    const user = await requireActionUser("admin");
    const connectors = await sample.exploreSample({ id: user.id, name: user.email });
    revalidatePath("/", "layout");
    return connectors;
  });
}
