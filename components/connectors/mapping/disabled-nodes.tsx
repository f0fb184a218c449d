import { ChevronRight } from "lucide-react";
import { Card } from "@/components/ui/card";
import { plural } from "@/components/ui/format-number";
import type { MappingView } from "@/lib/mapping/schema";

/** What the project switches off stands nowhere, and is told so that nobody looks for it. */
export function DisabledNodes({ nodes }: { nodes: MappingView["disabled"] }) {
  if (nodes.length === 0) return null;
  return (
    <Card aria-label="Disabled in dbt">
      <details className="group px-4 py-3">
        <summary className="flex list-none items-center gap-2 text-sm">
          <ChevronRight aria-hidden className="size-4 text-ink-faint transition-transform group-open:rotate-90" />
          <span className="font-medium">{plural(nodes.length, "node")} disabled in dbt</span>
        </summary>
        <p className="mt-2 pl-6 text-sm text-ink-soft">
          The project switches them off with <code className="font-mono text-xs">enabled: false</code>, so dbt neither
          builds nor reads them. They are in no count above.
        </p>
        <ul className="mt-2 flex flex-col gap-0.5 pl-6 font-mono text-xs text-ink-soft">
          {nodes.map(({ key }) => (
            <li key={key} className="wrap-anywhere">
              {key}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
