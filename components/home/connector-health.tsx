import Link from "next/link";
import { StateChip } from "@/components/connectors/state-chip";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ConnectorView } from "@/lib/connectors/schema";

function ConnectorLine({ connector }: { connector: ConnectorView }) {
  return (
    <>
      <span className="flex items-center justify-between gap-2">
        <span className="truncate font-medium">{connector.name}</span>
        <StateChip state={connector.state} />
      </span>
      {connector.publishedAt && (
        <span className="mt-0.5 block text-xs text-ink-soft">
          Version {connector.version}, published <RelativeTime at={connector.publishedAt} />
        </span>
      )}
      {connector.stateReason && (
        <span className="mt-0.5 line-clamp-2 text-xs text-ink-soft">{connector.stateReason}</span>
      )}
    </>
  );
}

/** Whether what the catalog shows is current, and if not, which connector is behind. Only an admin can go and mend it. */
export function ConnectorHealth({
  connectors,
  mayManage,
}: {
  connectors: readonly ConnectorView[];
  mayManage: boolean;
}) {
  return (
    <Card aria-labelledby="connectors">
      <CardHeader
        id="connectors"
        title="Connectors"
        action={
          mayManage && (
            <Link href="/settings/connectors" className="text-xs text-accent hover:underline">
              Manage
            </Link>
          )
        }
      />
      <ul className="divide-y">
        {connectors.map((connector) => (
          <li key={connector.id}>
            {mayManage ? (
              <Link
                href={`/settings/connectors/${connector.id}`}
                className="block px-4 py-2.5 -outline-offset-2 hover:bg-subtle"
              >
                <ConnectorLine connector={connector} />
              </Link>
            ) : (
              <div className="px-4 py-2.5">
                <ConnectorLine connector={connector} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
