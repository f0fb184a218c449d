import { useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { apiGet } from "@/components/shell/api-client";
import { type ConnectorView, connectorView } from "@/lib/connectors/schema";
import { readConnector } from "./connector-calls";

const BUSY_MS = 1500;
const CALM_MS = 20_000;
// One page of the API holds more connectors than anybody has.
const page = z.object({ items: z.array(connectorView) });

const pace = (connectors: readonly ConnectorView[]): number =>
  connectors.some(({ state }) => state === "syncing") ? BUSY_MS : CALM_MS;

/** All connectors, kept current; quickly while one of them syncs. Starts with what the page brought. */
export const useConnectors = (initial: readonly ConnectorView[]) =>
  useQuery({
    queryKey: ["connectors"],
    queryFn: async ({ signal }) => (await apiGet("/connectors?limit=200", page, signal)).items,
    initialData: [...initial],
    refetchInterval: (query) => pace(query.state.data ?? []),
  });

/** One connector, kept current; null asks for nothing. */
export const useConnector = (connectorId: string | null, initial?: ConnectorView) =>
  useQuery({
    queryKey: ["connectors", connectorId],
    queryFn: ({ signal }) => readConnector(connectorId ?? "", signal),
    enabled: connectorId !== null,
    initialData: initial,
    refetchInterval: (query) => pace(query.state.data ? [query.state.data] : []),
  });
