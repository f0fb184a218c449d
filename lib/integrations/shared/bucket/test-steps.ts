import "server-only";
import type { AppError } from "../../../core/errors";
import type { ConnectionTest } from "../../contract";
import { failed, passed, runSteps, type StepOutcome, type StepPlan, warned } from "../run-steps";
import type { BucketContents } from "./bucket-contents";
import type { BucketWords } from "./bucket-words";
import { describeFind } from "./describe-find";
import type { FolderPath } from "./folder-path";
import { pathFix, requireManifest } from "./no-manifest";
import { type Head, untold } from "./peek-heads";
import type { Place } from "./place";
import { capitalised, shown } from "./shown-text";
import { type FaultKind, StoreFault } from "./store-fault";

type StepId = "reach" | "authenticate" | "region" | "list";

/** The step at which each fault of the first request belongs. */
const stepOf: Record<FaultKind, StepId> = {
  "unknown-host": "reach",
  refused: "reach",
  "no-answer": "reach",
  "broke-off": "reach",
  "tls-untrusted": "reach",
  "tls-broken": "reach",
  "not-a-store": "reach",
  throttled: "reach",
  unavailable: "reach",
  "unknown-key": "authenticate",
  "wrong-signature": "authenticate",
  expired: "authenticate",
  "clock-skew": "authenticate",
  "credentials-missing": "authenticate",
  "wrong-region": "region",
  "no-bucket": "list",
  "bad-bucket-name": "list",
  "may-not-list": "list",
  "may-not-read": "list",
  "locked-out": "list",
  gone: "list",
  replaced: "list",
  archived: "list",
  unknown: "list",
};

export type BucketTest = {
  words: BucketWords;
  contents: BucketContents;
  path: FolderPath;
  tell: (thrown: unknown) => AppError;
  /** Where manifests lie when there are none under the path. */
  elsewhere: () => Promise<Place[]>;
};

/** The steps of a connection test that one listing decides. */
export const testBucket = ({ words, contents, path, tell, elsewhere }: BucketTest): ConnectionTest => {
  const hasRegion = words.region !== null;
  /** What the first request met, and the step that it belongs to; null when it met nothing. */
  const first = contents.first().then(
    () => null,
    (thrown: unknown) => {
      const step = thrown instanceof StoreFault ? stepOf[thrown.kind] : "reach";
      return { thrown, step: step === "region" && !hasRegion ? "list" : step };
    },
  );
  const brokenBy = (thrown: unknown): StepOutcome => {
    const { message, remedy } = tell(thrown);
    const fix = thrown instanceof StoreFault ? words.fix(thrown) : undefined;
    return { ...failed(message, remedy), ...(fix && { fix }) };
  };
  const decided = (id: StepId, title: string, outcome: StepOutcome): StepPlan => ({
    id,
    title,
    run: async () => {
      const fault = await first;
      if (fault?.step === id) return brokenBy(fault.thrown);
      const isUnsaid = fault?.thrown instanceof StoreFault && fault.thrown.kind === "credentials-missing";
      return isUnsaid ? { status: "skipped", message: "Not tried yet: there is nothing to sign in with." } : outcome;
    },
  });
  const under = path.prefix === "" ? "" : ` under ${shown(path.prefix)}`;
  const list = [`${capitalised(shown(words.bucket))} may be listed${under}.`, ...path.notes].join(" ");
  const steps: StepPlan[] = [
    decided("reach", "Reach the host", passed(`${shown(words.host)} answers.`)),
    decided("authenticate", "Sign in", passed(`${capitalised(shown(words.signedAs, 300))} is accepted.`)),
    ...(words.region === null
      ? []
      : [
          decided(
            "region",
            "Right region",
            passed(
              `${capitalised(shown(words.bucket))} is reached${words.region === "auto" ? ", wherever it is" : ` in ${shown(words.region)}`}.`,
            ),
          ),
        ]),
    decided(
      "list",
      "List the objects",
      path.doubt === null
        ? passed(list)
        : warned(`${list} ${path.doubt}`, "Check the name of the bucket and the path."),
    ),
    {
      id: "find",
      title: "Find the manifest",
      run: () => findStep({ words, contents, path, elsewhere }).catch(brokenBy),
    },
  ];
  return runSteps(steps, tell);
};

const findStep = async ({ words, contents, path, elsewhere }: Omit<BucketTest, "tell">): Promise<StepOutcome> => {
  const all = await contents.contents();
  if (all.places.length === 0 && path.prefix !== "") {
    const offer = pathFix(await elsewhere());
    if (offer) {
      const remedy = "Use that path, or copy the artifacts under the one given.";
      return { ...failed(`There is no manifest under ${shown(path.prefix)}. ${offer.found}`, remedy), fix: offer.fix };
    }
  }
  requireManifest(all, words);
  const chosen = await contents.chosen();
  const [unread] = chosen.plan.places;
  if (chosen.sets.length === 0 && unread)
    throw new StoreFault("archived", { cause: null, key: unread.manifest.object.key });
  const heads = new Map<string, Head>();
  for (const { manifest } of chosen.plan.places)
    if (chosen.sets.some((set) => set.manifest.path === manifest.object.key))
      heads.set(manifest.object.key, await contents.heads(manifest.object));
  return describeFind({
    ...{ contents: all, chosen, warnings: contents.warnings.list },
    headOf: ({ manifest }) => heads.get(manifest.object.key) ?? untold("unread"),
  });
};
