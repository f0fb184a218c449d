import Link from "next/link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { RunLink, runPlace } from "@/components/ui/run-link";
import type { AssetView } from "@/lib/catalog/schema";
import { FactList } from "./fact-list";

/** Where these facts come from, so that somebody who doubts them knows where to look. */
export function Provenance({ asset }: { asset: AssetView }) {
  const { provenance, connectorName } = asset;
  const { artifacts } = provenance;
  return (
    <Card>
      <CardHeader title="Where this comes from" />
      <CardBody className="flex flex-col gap-3">
        <FactList
          facts={[
            [
              "Connector",
              <Link
                key="connector"
                href={`/settings/connectors/${provenance.connectorId}`}
                className="text-accent underline underline-offset-2"
              >
                {connectorName}
              </Link>,
            ],
            ["Version", `${provenance.version}`],
            ...(provenance.origin
              ? [
                  ["Run", <RunLink key="run" origin={provenance.origin} />] as const,
                  ["Environment", provenance.origin.environment ?? "not known"] as const,
                ]
              : []),
            ["Synced", provenance.publishedAt ? <RelativeTime key="at" at={provenance.publishedAt} /> : "not yet"],
          ]}
        />
        {artifacts.length > 0 && (
          <ul className="flex flex-col gap-2 border-t pt-3">
            {artifacts.map((artifact) => (
              <li key={`${artifact.name} ${artifact.path}`} className="text-xs">
                <code className="font-mono wrap-anywhere">{artifact.origin ? artifact.name : artifact.path}</code>
                {artifact.origin && (
                  <p>
                    <RunLink origin={artifact.origin} />
                    <span className="block text-ink-faint wrap-anywhere">{runPlace(artifact.origin)}</span>
                  </p>
                )}
                <p className="text-ink-faint">
                  {artifact.dbtVersion ? `dbt ${artifact.dbtVersion}` : "dbt version unknown"}
                  {artifact.generatedAt && (
                    <>
                      , written <RelativeTime at={artifact.generatedAt} />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
