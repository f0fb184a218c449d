import { z } from "zod";
import { auditPage, auditQuery } from "../audit/schema";
import { assetFacets, assetPage, assetQuery, assetsAtHand, assetView, treeItem, treeQuery } from "../catalog/schema";
import { facetNames } from "../catalog/search/facet-names";
import {
  choicesInput,
  choiceView,
  connectionTestInput,
  connectionTestView,
  connectorInput,
  connectorPatch,
  connectorView,
  integrationView,
  savedChoicesInput,
  uploadView,
} from "../connectors/schema";
import { artifactNames } from "../integrations/contract";
import { integrations } from "../integrations/registry";
import { impactQuery, impactView } from "../lineage/impact-schema";
import { lineageGraphView, lineageQuery, lineageView } from "../lineage/schema";
import { completionQuery, completionView, selectQuery, selectView } from "../lineage/select-schema";
import { mappingOverrideInput, mappingView } from "../mapping/schema";
import { changesPage, changesQuery, syncRequest, syncView } from "../sync/schema";
import { webhookAnswer } from "../webhooks/schema";
import type { Operation } from "./operation";

const byId = z.object({ id: z.uuid() });
const limit = z.coerce.number().int().min(1).max(200).default(50);
const page = z.object({ limit, cursor: z.uuid().optional() });
const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int() });

const choiceList = z.object({ items: z.array(choiceView) });

const webhookKinds = integrations.filter(({ webhook }) => webhook !== undefined).map(({ kind }) => kind);

/** Every call of /api/v1. A test holds the routes' files against it, and the document is made from it. */
export const operations = {
  readDocument: {
    ...{ method: "GET", path: "/openapi.json", role: null, status: 200 },
    summary: "This document, generated from the schemas that check each call",
    answer: z.record(z.string(), z.unknown()),
  },
  listIntegrations: {
    ...{ method: "GET", path: "/integrations", role: "analyst", status: 200 },
    summary: "The kinds of systems that can be connected, with the fields of each",
    answer: z.array(integrationView),
  },
  listConnectors: {
    ...{ method: "GET", path: "/connectors", role: "analyst", status: 200 },
    summary: "All connectors, by name; of secrets only when each was saved",
    query: page,
    answer: listOf(connectorView),
  },
  createConnector: {
    ...{ method: "POST", path: "/connectors", role: "admin", status: 201 },
    summary: "Save a connector",
    body: connectorInput,
    answer: connectorView,
  },
  testConnection: {
    ...{ method: "POST", path: "/connectors/test", role: "admin", status: 200 },
    summary: "Test a connection without saving it",
    body: connectionTestInput,
    answer: connectionTestView,
  },
  listChoices: {
    ...{ method: "POST", path: "/connectors/choices", role: "admin", status: 200 },
    summary: "What a field can be, asked of the far end with the settings so far",
    body: choicesInput,
    answer: choiceList,
  },
  readConnector: {
    ...{ method: "GET", path: "/connectors/{id}", role: "analyst", status: 200 },
    summary: "One connector",
    params: byId,
    answer: connectorView,
  },
  patchConnector: {
    ...{ method: "PATCH", path: "/connectors/{id}", role: "admin", status: 200 },
    summary:
      "Change a connector; what is left out stays, secrets too. With config, secrets or schedule in it, a schedule that was paused after failures goes on",
    params: byId,
    body: connectorPatch,
    answer: connectorView,
  },
  deleteConnector: {
    ...{ method: "DELETE", path: "/connectors/{id}", role: "admin", status: 204 },
    summary: "Delete a connector with everything its syncs brought",
    params: byId,
  },
  testSavedConnector: {
    ...{ method: "POST", path: "/connectors/{id}/test", role: "admin", status: 200 },
    summary:
      "Test a saved connector, as it is or with changes that are not saved. Where it passes as it is saved, a schedule that was paused after failures goes on",
    params: byId,
    body: connectorPatch.pick({ config: true, secrets: true, primaryConnectorId: true }),
    answer: connectionTestView,
  },
  listSavedChoices: {
    ...{ method: "POST", path: "/connectors/{id}/choices", role: "admin", status: 200 },
    summary: "What a field of a saved connector can be, with its settings or with changes that are not saved",
    params: byId,
    body: savedChoicesInput,
    answer: choiceList,
  },
  putArtifacts: {
    ...{ method: "PUT", path: "/connectors/{id}/artifacts", role: "admin", status: 200 },
    summary: "Upload one set of artifacts, plain or gzipped; it replaces the set before",
    params: byId,
    files: artifactNames,
    answer: uploadView,
  },
  startSync: {
    ...{ method: "POST", path: "/connectors/{id}/syncs", role: "admin", status: 202 },
    summary: "Start a sync; 409 while one is active",
    params: byId,
    body: syncRequest,
    answer: byId,
  },
  resumeConnector: {
    ...{ method: "POST", path: "/connectors/{id}/resume", role: "admin", status: 200 },
    summary:
      "Let a schedule start syncs again that was paused after ten failures in a row, without changing or testing anything",
    params: byId,
    body: z.object({}),
    answer: connectorView,
  },
  listSyncs: {
    ...{ method: "GET", path: "/connectors/{id}/syncs", role: "analyst", status: 200 },
    summary: "A connector's syncs, the newest first",
    params: byId,
    query: page,
    answer: listOf(syncView),
  },
  readMapping: {
    ...{ method: "GET", path: "/connectors/{id}/mapping", role: "analyst", status: 200 },
    summary: "Which relation of the warehouse each dbt node is, by which rule, or why it is none",
    params: byId,
    answer: mappingView,
  },
  overrideMapping: {
    ...{ method: "PUT", path: "/connectors/{id}/mapping/{key}", role: "admin", status: 200 },
    summary: "Decide by hand which relation a node is; null for none",
    params: byId.extend({ key: z.string().min(1).max(2000) }),
    body: mappingOverrideInput,
    answer: z.object({ key: z.string(), relation: z.string().nullable() }),
  },
  clearMapping: {
    ...{ method: "DELETE", path: "/connectors/{id}/mapping/{key}", role: "admin", status: 200 },
    summary: "Take a decision by hand back",
    params: byId.extend({ key: z.string().min(1).max(2000) }),
    answer: z.object({ key: z.string() }),
  },
  readSync: {
    ...{ method: "GET", path: "/syncs/{id}", role: "analyst", status: 200 },
    summary: "One sync, with its progress while it runs",
    params: byId,
    answer: syncView,
  },
  cancelSync: {
    ...{ method: "POST", path: "/syncs/{id}/cancel", role: "admin", status: 202 },
    summary: "Cancel a queued or running sync",
    params: byId,
    body: z.object({}),
    answer: syncView,
  },
  approveSync: {
    ...{ method: "POST", path: "/syncs/{id}/approve", role: "admin", status: 202 },
    summary: "Publish a sync that was held, as it was read; 409 when a newer version was published since",
    params: byId,
    body: z.object({}),
    answer: syncView,
  },
  discardSync: {
    ...{ method: "POST", path: "/syncs/{id}/discard", role: "admin", status: 202 },
    summary: "Let go of a sync that was held; what readers see stays",
    params: byId,
    body: z.object({}),
    answer: syncView,
  },
  listChanges: {
    ...{ method: "GET", path: "/syncs/{id}/changes", role: "analyst", status: 200 },
    summary: "What a sync changed of the catalog; of a held one, what approving it would change",
    params: byId,
    query: changesQuery,
    answer: changesPage,
  },
  listAssets: {
    ...{ method: "GET", path: "/assets", role: "analyst", status: 200 },
    summary: "Search the catalog; tests come when asked for by type",
    query: assetQuery,
    repeated: facetNames,
    answer: assetPage,
  },
  countAssets: {
    ...{ method: "GET", path: "/assets/facets", role: "analyst", status: 200 },
    summary: "How many assets each value of each filter would leave",
    query: assetQuery,
    repeated: facetNames,
    answer: assetFacets,
  },
  readAtHand: {
    ...{ method: "GET", path: "/assets/at-hand", role: "analyst", status: 200 },
    summary: "What the person who asks viewed last and starred; a token has neither",
    query: z.object({ limit: z.coerce.number().int().min(1).max(50).default(8) }),
    answer: assetsAtHand,
  },
  readTree: {
    ...{ method: "GET", path: "/assets/tree", role: "analyst", status: 200 },
    summary: "One level of the tree of projects or of databases",
    query: treeQuery,
    answer: z.object({ items: z.array(treeItem) }),
  },
  readAsset: {
    ...{ method: "GET", path: "/assets/{id}", role: "analyst", status: 200 },
    summary: "The whole asset",
    params: byId,
    answer: assetView,
  },
  readLineage: {
    ...{ method: "GET", path: "/lineage", role: "analyst", status: 200 },
    summary: "What stands up- and downstream of an asset",
    query: lineageQuery,
    answer: lineageView,
  },
  readLineageGraph: {
    ...{ method: "GET", path: "/lineage/graph", role: "analyst", status: 200 },
    summary: "A connector's whole published graph",
    query: z.object({ connectorId: z.uuid() }),
    answer: lineageGraphView,
  },
  selectLineage: {
    ...{ method: "GET", path: "/lineage/select", role: "analyst", status: 200 },
    summary: "What a selection in dbt's selector syntax names, with the edges between",
    query: selectQuery,
    answer: selectView,
  },
  completeSelection: {
    ...{ method: "GET", path: "/lineage/select/completions", role: "analyst", status: 200 },
    summary: "What can stand at a place of a selection that is being written",
    query: completionQuery,
    answer: completionView,
  },
  readImpact: {
    ...{ method: "GET", path: "/lineage/impact", role: "analyst", status: 200 },
    summary: "All that an asset affects, or depends on, by distance, with one shortest path to each",
    query: impactQuery,
    answer: impactView,
  },
  listAudit: {
    ...{ method: "GET", path: "/audit", role: "admin", status: 200 },
    summary: "Who did what, to what, when and from where, the newest first",
    query: auditQuery,
    answer: auditPage,
  },
  receiveWebhook: {
    ...{ method: "POST", path: "/webhooks/{kind}/{connectorId}", role: null, status: 200 },
    summary: "The vendor's own webhook, signed by the connector's secret; starts a sync",
    params: z.object({ kind: z.enum(webhookKinds), connectorId: z.uuid() }),
    signedBody: { limit: 256 * 1024, schema: z.record(z.string(), z.unknown()) },
    answer: webhookAnswer,
  },
} as const satisfies Record<string, Operation>;
