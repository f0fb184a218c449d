"use client";

import { useState } from "react";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { plural } from "@/components/ui/format-number";
import { type ArtifactName, artifactNames } from "@/lib/integrations/contract";
import { DropArea, type PickedFile } from "./drop-area";
import { type IgnoredFile, type MatchedFiles, matchFiles, slotFacts } from "./match-files";
import { UploadProgress } from "./upload-progress";
import { UploadSlot } from "./upload-slot";
import { useUpload } from "./use-upload";

const SHOWN = 8;

function Ignored({ files }: { files: readonly IgnoredFile[] }) {
  if (files.length === 0) return null;
  return (
    <details className="text-xs text-ink-soft">
      <summary className="w-fit rounded-sm">{plural(files.length, "file")} left out</summary>
      <ul className="mt-1 flex flex-col gap-0.5 pl-4">
        {files.slice(0, SHOWN).map(({ path, why }) => (
          <li key={path} className="wrap-anywhere">
            <span className="font-mono">{path}</span>: {why}
          </li>
        ))}
        {files.length > SHOWN && <li>and {plural(files.length - SHOWN, "other")}</li>}
      </ul>
    </details>
  );
}

/** Chooses and uploads one set of artifacts. */
export function UploadPanel({ connectorId, onDone }: { connectorId: string; onDone: () => void }) {
  const [chosen, setChosen] = useState<MatchedFiles<PickedFile>>({ slots: {}, ignored: [] });
  const upload = useUpload(connectorId, onDone);
  const error = upload.error ? errorView(upload.error) : null;
  // A complaint about a file stands at its file; anything else goes below.
  const atSlots = (error?.fields ?? []).filter(({ path }) => artifactNames.some((name) => name === path));
  const { slots, ignored } = chosen;
  const count = Object.keys(slots).length;

  function add(files: PickedFile[]) {
    upload.reset();
    setChosen((before) => matchFiles(files, before.slots));
  }
  function remove(name: ArtifactName) {
    upload.reset();
    setChosen(({ slots: { [name]: _, ...left } }) => ({ slots: left, ignored: [] }));
  }

  return (
    <div className="flex flex-col gap-4">
      <DropArea onFiles={add} disabled={upload.sending} />
      <ul aria-label="Artifacts" className="divide-y rounded-md border">
        {slotFacts.map((facts) => (
          <UploadSlot
            key={facts.name}
            facts={facts}
            file={slots[facts.name]}
            complaint={atSlots.find(({ path }) => path === facts.name)?.message}
            remedy={error?.remedy}
            onRemove={upload.sending ? undefined : () => remove(facts.name)}
          />
        ))}
      </ul>
      <Ignored files={ignored} />
      {error && atSlots.length === 0 && <ErrorNotice error={error} />}
      {upload.sending ? (
        <UploadProgress transfer={upload.transfer} onCancel={upload.cancel} />
      ) : (
        <div className="flex flex-wrap items-center justify-end gap-3">
          {count > 0 && !slots.manifest && (
            <p className="text-xs text-warning">The manifest is missing: everything else refers to it.</p>
          )}
          <Button variant="primary" disabled={!slots.manifest} onClick={() => upload.send(slots)}>
            {count > 0 ? `Upload ${plural(count, "file")}` : "Upload"}
          </Button>
        </div>
      )}
    </div>
  );
}
