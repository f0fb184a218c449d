import { Boxes, Hourglass, Plug, Workflow } from "lucide-react";
import { ExploreSample } from "@/components/connectors/explore-sample";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

const steps = [
  {
    icon: Plug,
    title: "Connect a warehouse",
    text: "Connetra reads its schemas, tables and columns. It never reads rows.",
  },
  {
    icon: Boxes,
    title: "Connect dbt",
    text: "From dbt Cloud, a bucket, or files you drop in: models, docs, tests and their last results.",
  },
  {
    icon: Workflow,
    title: "Follow the lineage",
    text: "Each model is matched with the table it builds, and everything upstream and downstream is a click away.",
  },
] as const;

/** Before anything is connected, for somebody who can connect it. */
export function HomeEmptyAdmin() {
  return (
    <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
      <Card className="flex flex-col gap-5 p-6">
        <h2 className="text-lg font-semibold">Connect your data</h2>
        <ol className="flex flex-col gap-4">
          {steps.map(({ icon: Icon, title, text }, index) => (
            <li key={title} className="flex gap-3">
              <span className="flex size-8 shrink-0 items-center justify-center rounded-md border bg-subtle text-accent">
                <Icon aria-hidden className="size-4" />
              </span>
              <div>
                <h3 className="font-medium">
                  {index + 1}. {title}
                </h3>
                <p className="text-ink-soft">{text}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className="mt-auto">
          <ButtonLink href="/settings/connectors/new" variant="primary">
            Connect a warehouse
          </ButtonLink>
        </div>
      </Card>
      <Card className="flex flex-col gap-3 p-6">
        <h2 className="text-lg font-semibold">Or look around first</h2>
        <p className="text-ink-soft">
          The sample is a bike sharing company: a small warehouse and the dbt project that builds on it, with sources,
          models, snapshots, metrics, and a few tests that fail.
        </p>
        <p className="text-ink-soft">
          It takes less than a minute and stays on this machine. Delete its two connectors when you are done.
        </p>
        <div className="mt-auto pt-2">
          <ExploreSample />
        </div>
      </Card>
    </div>
  );
}

/** The same, for somebody who cannot. */
export function HomeEmptyAnalyst() {
  return (
    <Card>
      <EmptyState icon={Hourglass} title="Nothing is connected yet">
        Ask your admin to connect a warehouse and dbt in Settings → Data Connectors. Tables, models and their lineage
        appear here as soon as the first sync is done.
      </EmptyState>
    </Card>
  );
}
