import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorView } from "@/components/shell/api-client";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Notice } from "@/components/ui/notice";
import type { ConnectorView } from "@/lib/connectors/schema";
import { resumeSchedule } from "../connector-calls";
import { RichText } from "../rich-text";
import { syncHref } from "../sync/sync-words";

const tones = { held: "warning", stale: "warning", paused: "danger", unreadable: "danger", failing: "danger" } as const;

/** Why a connector does not stand well, what to do, and the button that does it where there is one. */
export function StateReason({ connector, mayManage }: { connector: ConnectorView; mayManage: boolean }) {
  const { id, state, stateReason, stateRemedy, heldSync } = connector;
  const queries = useQueryClient();
  const resume = useMutation({
    mutationFn: () => resumeSchedule(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ["connectors"] }),
  });
  if (state === "new" || state === "healthy" || state === "syncing" || stateReason === null) return null;
  // Once is told below, by the sync itself.
  if (state === "failing" && (connector.failures ?? 0) < 2) return null;
  const action =
    heldSync && state === "held" ? (
      <ButtonLink size="sm" href={syncHref(id, heldSync.id)}>
        Look at what would change
      </ButtonLink>
    ) : state === "paused" && mayManage ? (
      <Button size="sm" pending={resume.isPending} onClick={() => resume.mutate()}>
        Resume
      </Button>
    ) : undefined;
  return (
    <>
      <Notice tone={tones[state]} title={stateReason} action={action}>
        {stateRemedy && <RichText text={stateRemedy} about="State" />}
      </Notice>
      {resume.error && <ErrorNotice error={errorView(resume.error)} />}
    </>
  );
}
