import type { Pace } from "../bucket/object-store";
import type { Clock } from "../clock";
import type { Tries } from "../try-again";
import { explainThrown } from "./explain-thrown";

/** All that says how a vendor's interface is asked. */
export type HttpAccess = { pace: Pace; signal: AbortSignal; clock: Clock };

export const triesOf = ({ pace, signal, clock }: HttpAccess): Tries => ({
  ...{ pace, signal, clock },
  faultOf: explainThrown,
});
