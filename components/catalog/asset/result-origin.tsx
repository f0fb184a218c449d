import { RelativeTime } from "@/components/ui/relative-time";
import { RunLink } from "@/components/ui/run-link";
import type { ResultView } from "@/lib/catalog/schema";

/** Which run a result is from, and which later one came by without executing the node; nothing where no run is known. */
export function ResultOrigin({ result: { origin, skipped } }: { result: ResultView }) {
  if (!origin && !skipped) return null;
  return (
    <div className="flex flex-col gap-0.5 text-xs">
      {origin && (
        <p>
          <RunLink origin={origin} />
          {origin.environment && <span className="text-ink-faint"> in {origin.environment}</span>}
        </p>
      )}
      {skipped && (
        <p className="text-warning">
          Skipped <RelativeTime at={skipped.at} />
          {skipped.origin && (
            <>
              {" "}
              by <RunLink origin={skipped.origin} />
            </>
          )}
          {skipped.message && <span className="block text-ink-soft wrap-anywhere">{skipped.message}</span>}
        </p>
      )}
    </div>
  );
}
