import Link from "next/link";
import { AssetTypeIcon } from "@/components/ui/asset-type";
import { Card, CardHeader } from "@/components/ui/card";
import { formatDuration } from "@/components/ui/format-time";
import { Styled } from "@/components/ui/styled";
import type { RunNode } from "@/lib/quality/run-schema";

/** Nodes with how long they took, and their share of the longest as a bar behind them. */
export function NodeList({
  id,
  title,
  about,
  nodes,
}: {
  id: string;
  title: string;
  about: string;
  nodes: readonly RunNode[];
}) {
  if (nodes.length === 0) return null;
  const longest = Math.max(...nodes.map(({ seconds }) => seconds), 0.001);
  return (
    <Card aria-labelledby={id}>
      <CardHeader id={id} title={title} description={about} />
      <ol className="max-h-96 overflow-y-auto">
        {nodes.map((node) => (
          <li key={node.id}>
            <Link
              href={`/catalog/${node.id}`}
              prefetch={false}
              className="relative flex h-8 items-center gap-2 px-4 -outline-offset-2 hover:bg-subtle"
            >
              <AssetTypeIcon type={node.type} titled />
              <span className="min-w-0 grow truncate">{node.name}</span>
              <span className="tabular shrink-0 text-xs text-ink-soft">{formatDuration(node.seconds * 1000)}</span>
              <Styled
                aria-hidden
                className="absolute bottom-0 left-0 h-0.5 bg-accent-line"
                style={{ width: `${(node.seconds / longest) * 100}%` }}
              />
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
