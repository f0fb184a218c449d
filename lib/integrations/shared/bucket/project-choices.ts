import { utcTime } from "../../../dbt/utc-time";
import type { Choice } from "../../contract";
import type { Plan, PlannedPlace } from "./choose-places";
import { counted, shown } from "./shown-text";

const toChoice = ({ name, place, isPart, manifest, passedOver }: PlannedPlace): Choice => {
  const { metadata } = manifest.head;
  const runs = place.manifests.length;
  const label = shown(metadata?.projectName ?? name);
  const detail = [
    ...(label === shown(name) ? [] : [shown(name)]),
    ...(metadata?.dbtVersion ? [`dbt ${shown(metadata.dbtVersion, 40)}`] : []),
    ...(runs > 1 && !isPart ? [counted(runs, "run")] : []),
  ].join(" · ");
  // Whoever has the time looks at it, and reads it.
  const reason = passedOver?.why === "late" ? undefined : passedOver?.reason;
  const at = utcTime(metadata?.generatedAt ?? null) ?? manifest.object.modifiedAt;
  return {
    value: name,
    label,
    ...(detail && { detail }),
    ...(at && { at }),
    isDefault: reason === undefined,
    ...(reason !== undefined && { reason }),
  };
};

/** Each place as a tick box. */
export const projectChoices = ({ places }: Plan): Choice[] => places.map(toChoice);
