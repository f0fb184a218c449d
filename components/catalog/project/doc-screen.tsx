import Link from "next/link";
import { AssetTypeIcon, assetTypeLooks } from "@/components/ui/asset-type";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { plural } from "@/components/ui/format-number";
import { Markdown } from "@/components/ui/markdown";
import { PageHeader, WidePage } from "@/components/ui/page-header";
import { shorten } from "@/components/ui/shorten";
import type { DocUse, DocView } from "@/lib/project/schema";
import { projectHref } from "./project-hrefs";

const COLUMNS = 12;

function Use({ use: { asset, isOwn, columns } }: { use: DocUse }) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5 px-4 py-2 hover:bg-subtle">
      <AssetTypeIcon type={asset.type} />
      <Link
        href={`/catalog/${asset.id}${isOwn ? "" : "?tab=columns"}`}
        prefetch={false}
        className="min-w-0 truncate font-medium hover:underline"
      >
        {asset.name}
        <span className="sr-only">, {assetTypeLooks[asset.type].label}</span>
      </Link>
      <span className="min-w-0 text-xs text-ink-soft wrap-anywhere">
        {[
          ...(isOwn ? ["its own description"] : []),
          ...columns.slice(0, COLUMNS),
          ...(columns.length > COLUMNS ? [`${columns.length - COLUMNS} more columns`] : []),
        ].join(", ")}
      </span>
    </li>
  );
}

/** A text that is written once, and every place that takes it in. */
export function DocScreen({ doc }: { doc: DocView }) {
  return (
    <WidePage>
      <PageHeader
        crumbs={[
          { label: "Catalog", href: "/catalog" },
          { label: doc.connectorName, href: projectHref(doc.connectorId) },
          { label: "Doc blocks", href: projectHref(doc.connectorId) },
          { label: shorten(doc.name, 80) },
        ]}
        title={shorten(doc.name)}
      >
        <p className="flex flex-wrap gap-x-4 text-xs text-ink-soft">
          {doc.package && <span>{shorten(doc.package)}</span>}
          {doc.path && <code className="font-mono wrap-anywhere">{shorten(doc.path)}</code>}
        </p>
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <Card className="min-w-0">
          <CardHeader title="Text" />
          <CardBody>
            {doc.text === "" ? <p className="text-ink-faint">Its text is empty.</p> : <Markdown text={doc.text} />}
          </CardBody>
        </Card>
        <Card className="min-w-0">
          <CardHeader title="Where it is used" description={plural(doc.uses.length, "asset")} />
          {doc.uses.length === 0 ? (
            <CardBody className="text-ink-faint">No description takes it in.</CardBody>
          ) : (
            <ul aria-label="Where it is used" className="max-h-[70dvh] divide-y overflow-y-auto">
              {doc.uses.map((use) => (
                <Use key={use.asset.id} use={use} />
              ))}
            </ul>
          )}
          {doc.truncated && (
            <p className="border-t px-4 py-2 text-xs text-ink-soft">More places use it than are listed.</p>
          )}
        </Card>
      </div>
    </WidePage>
  );
}
