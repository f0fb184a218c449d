import { z } from "zod";
import { ApiProblem, apiGet, apiSend } from "@/components/shell/api-client";
import {
  approveSyncAction,
  cancelSyncAction,
  createConnectorAction,
  deleteConnectorAction,
  discardSyncAction,
  exploreSampleAction,
  patchConnectorAction,
  resumeScheduleAction,
  startSyncAction,
} from "@/lib/connectors/actions";
import {
  type ChoicesInput,
  type ChoiceView,
  type ConnectionTestInput,
  type ConnectionTestView,
  type ConnectorInput,
  type ConnectorPatch,
  type ConnectorView,
  choiceView,
  connectionTestView,
  connectorView,
  type SavedChoicesInput,
} from "@/lib/connectors/schema";
import { clearMappingAction, decideMappingAction } from "@/lib/mapping/actions";
import type { ActionResult } from "@/lib/platform/action-result";

/** An action's answer, or its error thrown, so that actions and API calls fail alike. */
async function orThrow<T extends object>(result: Promise<ActionResult<T>>): Promise<T> {
  const answer = await result;
  if (answer.ok) return answer;
  throw new ApiProblem(422, answer.error);
}

export const createConnector = (input: ConnectorInput): Promise<{ id: string }> =>
  orThrow(createConnectorAction(input));
export const patchConnector = (connectorId: string, patch: ConnectorPatch) =>
  orThrow(patchConnectorAction({ connectorId, ...patch }));
export const deleteConnector = (connectorId: string) => orThrow(deleteConnectorAction({ connectorId }));
/** @param force reads and publishes also what is older than the live version, or of another project. */
export const startSync = (connectorId: string, force = false): Promise<{ id: string }> =>
  orThrow(startSyncAction({ connectorId, force }));
export const resumeSchedule = (connectorId: string) => orThrow(resumeScheduleAction({ connectorId }));
export const cancelSync = (syncId: string) => orThrow(cancelSyncAction({ syncId }));
export const discardSync = (syncId: string) => orThrow(discardSyncAction({ syncId }));
export const approveSync = (syncId: string) => orThrow(approveSyncAction({ syncId }));
export const decideMapping = (connectorId: string, key: string, relation: string | null) =>
  orThrow(decideMappingAction({ connectorId, key, relation }));
export const clearMapping = (connectorId: string, key: string) => orThrow(clearMappingAction({ connectorId, key }));
export const exploreSample = () => orThrow(exploreSampleAction());

export const readConnector = (connectorId: string, signal?: AbortSignal): Promise<ConnectorView> =>
  apiGet(`/connectors/${connectorId}`, connectorView, signal);

// These tests go by the API rather than by an action, which could not be cancelled and would hold up the next one.
export const testConnection = (input: ConnectionTestInput, signal: AbortSignal): Promise<ConnectionTestView> =>
  apiSend("POST", "/connectors/test", input, connectionTestView, signal);
/** A saved connector, or what it would be with `patch`; saved secrets are used where the patch leaves them. */
export const testSavedConnector = (
  { connectorId, ...patch }: ConnectorPatch & { connectorId: string },
  signal: AbortSignal,
): Promise<ConnectionTestView> => apiSend("POST", `/connectors/${connectorId}/test`, patch, connectionTestView, signal);

const choiceList = z.object({ items: z.array(choiceView) });

/** What a field can be, with what the form holds so far. */
export const listChoices = async (input: ChoicesInput, signal: AbortSignal): Promise<ChoiceView[]> =>
  (await apiSend("POST", "/connectors/choices", input, choiceList, signal)).items;
export const listSavedChoices = async (
  connectorId: string,
  input: SavedChoicesInput,
  signal: AbortSignal,
): Promise<ChoiceView[]> =>
  (await apiSend("POST", `/connectors/${connectorId}/choices`, input, choiceList, signal)).items;
