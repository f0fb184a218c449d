import type { Tier } from "./contract";

/** A gallery card of what comes later: no code stands behind it. */
export type PlannedIntegration = { name: string; family: string; tier: Tier; summary: string };

export const plannedIntegrations: readonly PlannedIntegration[] = [];
