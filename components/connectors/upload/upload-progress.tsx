import { Button } from "@/components/ui/button";
import { formatBytes } from "@/components/ui/format-number";
import { formatDuration } from "@/components/ui/format-time";
import { Progress } from "@/components/ui/progress";
import { type Transfer, timeLeft } from "./transfer-rate";

const secondsOf = (left: number) => formatDuration(Math.max(1, Math.round(left / 1000)) * 1000);

/** How much has gone out, how fast, and how long the rest takes; then that the server checks what came. */
export function UploadProgress({ transfer, onCancel }: { transfer: Transfer | null; onCancel: () => void }) {
  const sentAll = transfer !== null && transfer.sent >= transfer.total;
  const left = transfer && timeLeft(transfer);
  const text = transfer ? `${formatBytes(transfer.sent)} of ${formatBytes(transfer.total)}` : "Starting";
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <p role="status" className="font-medium">
          {sentAll ? "Checking what the files hold…" : "Uploading…"}
        </p>
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <Progress
        label="Upload"
        value={transfer && !sentAll ? transfer.sent : null}
        max={transfer?.total ?? 1}
        valueText={text}
      />
      <p className="tabular flex flex-wrap justify-between gap-x-4 text-xs text-ink-soft">
        <span>{text}</span>
        {!sentAll && transfer?.rate !== null && transfer?.rate !== undefined && (
          <span>
            {formatBytes(Math.round(transfer.rate))}/s
            {left !== null && ` · ${secondsOf(left)} left`}
          </span>
        )}
      </p>
    </div>
  );
}
