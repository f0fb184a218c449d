import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { AssetView } from "@/lib/catalog/schema";

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** Says of an asset that is gone since when, and that all below is as it was last. */
export function RemovedNotice({ asset, removedAt }: { asset: AssetView; removedAt: string }) {
  const { connectorId, connectorName, removedBy } = asset;
  return (
    <Notice tone="warning" title={`Removed on ${date.format(new Date(removedAt))} UTC`}>
      {removedBy ? (
        <Link
          href={`/settings/connectors/${connectorId}/syncs/${removedBy}`}
          className="text-accent underline underline-offset-2"
        >
          A sync of {connectorName}
        </Link>
      ) : (
        `A sync of ${connectorName}`
      )}{" "}
      no longer found it. What is told here is as it was last. Should it come back, it has this address again.
    </Notice>
  );
}
