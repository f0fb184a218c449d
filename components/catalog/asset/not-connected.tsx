import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { AssetView } from "@/lib/catalog/schema";

/** Of a model of another dbt project that nobody connected: why so little is known of it, and what brings the rest. */
export function NotConnected({
  asset: { package: project, connectorName },
}: {
  asset: Pick<AssetView, "package" | "connectorName">;
}) {
  return (
    <Notice title="Its dbt project is not connected">
      <p>
        It belongs to {project === null ? "another dbt project" : <code className="font-mono text-xs">{project}</code>},
        and is known only because {connectorName} refers to it. Code, tests and what is upstream of it come with its own
        project.
      </p>
      <p className="mt-1">
        An admin can connect it under{" "}
        <Link href="/settings/connectors" className="text-accent underline underline-offset-2">
          Data Connectors
        </Link>
        . If it is connected already, the run that is read there does not have this model: sync it again.
      </p>
    </Notice>
  );
}
