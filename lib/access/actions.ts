"use server";

import { type ActionResult, runAction } from "@/lib/platform/action-result";
import { env } from "@/lib/platform/env";
import { parseInput } from "@/lib/platform/parse";
import { requireActionUser, requireOwnOrigin } from "./gate";
import * as mutations from "./mutations";
import {
  acceptInvitationInput,
  apiTokenInput,
  firstAdminInput,
  invitationChoice,
  inviteInput,
  roleChange,
  tokenChoice,
  userChoice,
} from "./schema";

export async function setUpAction(input: unknown): Promise<ActionResult<{ email: string }>> {
  return runAction(async () => {
    await requireOwnOrigin();
    const { email } = await mutations.createFirstAdmin(parseInput(firstAdminInput, input));
    return { email };
  });
}

/** Answers the link, which is shown once; it always leads to APP_URL, whatever the request's headers say. */
export async function inviteAction(input: unknown): Promise<ActionResult<{ link: string; expiresAt: string }>> {
  return runAction(async () => {
    const { id } = await requireActionUser("admin");
    const { token, expiresAt } = await mutations.invite(parseInput(inviteInput, input), id);
    return { link: `${env().APP_URL}/invite/${token}`, expiresAt };
  });
}

export async function revokeInvitationAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    await mutations.revokeInvitation(parseInput(invitationChoice, input).invitationId);
    return {};
  });
}

export async function acceptInvitationAction(input: unknown): Promise<ActionResult<{ email: string }>> {
  return runAction(async () => {
    await requireOwnOrigin();
    const { email } = await mutations.acceptInvitation(parseInput(acceptInvitationInput, input));
    return { email };
  });
}

export async function setRoleAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    const { userId, role } = parseInput(roleChange, input);
    await mutations.setRole(userId, role);
    return {};
  });
}

export async function disableUserAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    await mutations.disableUser(parseInput(userChoice, input).userId);
    return {};
  });
}

export async function enableUserAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    await mutations.enableUser(parseInput(userChoice, input).userId);
    return {};
  });
}

/** Answers the token, which is shown once and kept nowhere. */
export async function createTokenAction(input: unknown): Promise<ActionResult<{ token: string; name: string }>> {
  return runAction(async () => {
    const { id } = await requireActionUser("admin");
    const { token, name } = await mutations.createApiToken(parseInput(apiTokenInput, input), id);
    return { token, name };
  });
}

export async function revokeTokenAction(input: unknown): Promise<ActionResult> {
  return runAction(async () => {
    await requireActionUser("admin");
    await mutations.revokeApiToken(parseInput(tokenChoice, input).tokenId);
    return {};
  });
}
