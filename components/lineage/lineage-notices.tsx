import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { LoadedGraph } from "./loaded-graph";
import type { ChangeParams } from "./use-lineage-params";
import { deepestReach, type LineageParams } from "./view-params";
import type { VisibleGraph } from "./visible-graph";

/** What the drawing does not show, and how to see it: nothing is left out in silence. */
export function LineageNotices({
  loaded,
  visible,
  params,
  change,
}: {
  loaded: LoadedGraph;
  visible: VisibleGraph;
  params: LineageParams;
  change: ChangeParams;
}) {
  const notices = [
    loaded.truncated && <TooMany key="truncated" count={loaded.nodes.length} params={params} change={change} />,
    visible.isSimplified && (
      <Notice key="simplified" tone="warning" title="Connections through hidden assets are not all drawn">
        There are too many of them. Show the hidden type again, or reduce the depth.
      </Notice>
    ),
    visible.nodes.length === 1 && <Alone key="alone" loaded={loaded} params={params} change={change} />,
  ].filter(Boolean);
  if (notices.length === 0) return null;
  return <div className="absolute inset-x-3 top-3 z-10 mx-auto flex max-w-xl flex-col gap-2">{notices}</div>;
}

function TooMany({ count, params, change }: { count: number; params: LineageParams; change: ChangeParams }) {
  const fewer = (reach: LineageParams["up"]) => (reach === "all" ? deepestReach : Math.max(1, reach - 1));
  return (
    <Notice
      tone="warning"
      title={`Only the nearest ${count.toLocaleString("en")} assets are shown`}
      action={
        <Button size="sm" onClick={() => change({ up: fewer(params.up), down: fewer(params.down) }, "push")}>
          Reduce the depth
        </Button>
      }
    >
      There are more. Reduce the depth, or put an asset nearer to your question in the middle.
    </Notice>
  );
}

function Alone({ loaded, params, change }: { loaded: LoadedGraph; params: LineageParams; change: ChangeParams }) {
  const root = loaded.nodes[loaded.root];
  if (!root) return null;
  if (loaded.nodes.length > 1) {
    return (
      <Notice
        title="Everything around it is hidden"
        action={
          <Button
            size="sm"
            onClick={() => change({ hiddenTypes: [], hiddenClasses: [], hidden: [], collapsed: [] }, "push")}
          >
            Show everything
          </Button>
        }
      >
        {loaded.nodes.length - 1} assets are filtered or folded away.
      </Notice>
    );
  }
  if (root.upstreamCount + root.downstreamCount > 0) {
    return (
      <Notice
        title="The depth leaves nothing to show"
        action={
          <Button size="sm" onClick={() => change({ up: Math.max(1, Number(params.up) || 1), down: 1 }, "push")}>
            Show direct neighbours
          </Button>
        }
      >
        It has {root.upstreamCount} direct upstream and {root.downstreamCount} direct downstream.
      </Notice>
    );
  }
  return (
    <Notice title="No upstream or downstream">
      Nothing that was synced reads {root.name}, and it reads nothing. Lineage is what dbt knows from ref() and
      source(), and what the warehouse tells of its views.
    </Notice>
  );
}
