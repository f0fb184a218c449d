import { nextPath } from "@/lib/access/next-path";

export type WizardStep = "upload" | "preview" | "sync";
export type WizardPlace = { connector: string | null; step: WizardStep; then: string | null };

const list = "/settings/connectors";

/** Where to go after the warehouse is connected; only ways into the wizard, whatever the address says. */
export const readThen = (then: string | string[] | undefined): string | null => {
  const path = nextPath(then);
  return path.startsWith(`${list}/new/`) ? path : null;
};

/** The wizard's address: which integration, what is saved already, and where it leads. */
export function wizardHref(kind: string, place: Partial<WizardPlace> = {}): string {
  const search = new URLSearchParams();
  if (place.connector) search.set("connector", place.connector);
  if (place.connector && place.step) search.set("step", place.step);
  if (place.then) search.set("then", place.then);
  const text = search.toString();
  return `${list}/new/${kind}${text ? `?${text}` : ""}`;
}

/** The gallery, or the only warehouse's form when there is but one kind, with the way back. */
export const connectWarehouseHref = (kinds: readonly string[], then: string | null): string => {
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined) return wizardHref(only, { then });
  return `${list}/new${then ? `?then=${encodeURIComponent(then)}` : ""}`;
};

export const readStep = (step: string | string[] | undefined): WizardStep =>
  step === "preview" || step === "sync" ? step : "upload";
