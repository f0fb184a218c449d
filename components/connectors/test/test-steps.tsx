import { cn } from "@/components/ui/cn";
import type { ConnectionTestView } from "@/lib/connectors/schema";
import { RichText } from "../rich-text";
import { type Mending, StepFixButton } from "./step-fix";
import { stepLooks } from "./step-looks";

type Steps = ConnectionTestView["steps"];

/** Why a step was skipped is said once, and not in each of those after it. */
const isRepeated = (steps: Steps, index: number): boolean =>
  steps[index]?.status === "skipped" &&
  steps[index - 1]?.status === "skipped" &&
  steps[index - 1]?.message === steps[index]?.message;

/** What was seen, and in lines below it what else was noticed. */
function Message({ text }: { text: string }) {
  const [first, ...more] = text.split("\n");
  return (
    <>
      <p className="text-ink-soft wrap-anywhere">{first}</p>
      {more.length > 0 && (
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-4 text-ink-soft marker:text-ink-faint">
          {more.map((line) => (
            <li key={line} className="wrap-anywhere">
              {line}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The named steps of a connection test, each with its word, what was seen, and what to do about it. */
export function TestSteps({ steps, mending }: { steps: Steps; mending: Mending | undefined }) {
  return (
    <ol aria-label="Steps of the test" className="flex flex-col">
      {steps.map((step, index) => {
        const { word, icon: Icon, text } = stepLooks[step.status];
        return (
          <li
            key={step.id}
            className="relative flex animate-enter gap-3 pb-3 last:pb-0"
            style={{ animationDelay: `${index * 60}ms`, animationFillMode: "backwards" }}
          >
            {index < steps.length - 1 && <span aria-hidden className="absolute top-5 bottom-0 left-2 w-px bg-line" />}
            <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", text)} />
            <div className="min-w-0 grow">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-medium">{step.title}</span>
                <span className={cn("text-xs", text)}>{word}</span>
              </p>
              {step.message && !isRepeated(steps, index) && <Message text={step.message} />}
              {step.remedy && (
                <div className="mt-1.5 rounded-md border bg-subtle px-3 py-2">
                  <p className="mb-0.5 text-xs font-medium text-ink-soft">What to do</p>
                  <RichText text={step.remedy} about={`What to do about “${step.title}”`} />
                </div>
              )}
              {step.fix && mending && (
                <div className="mt-2">
                  <StepFixButton fix={step.fix} mending={mending} />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
