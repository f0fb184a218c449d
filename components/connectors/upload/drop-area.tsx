"use client";

import { FolderUp, Upload } from "lucide-react";
import { useRef } from "react";
import { useDropzone } from "react-dropzone";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { ChosenFile } from "./match-files";

export type PickedFile = File & Pick<ChosenFile, "path">;

/** A folder that was chosen tells the path of its files in another property than one that was dropped. */
const withPath = (file: File): PickedFile =>
  file.webkitRelativePath ? Object.assign(file, { path: file.webkitRelativePath }) : file;

/** Takes files or a whole folder, dropped, pasted or chosen. */
export function DropArea({ onFiles, disabled }: { onFiles: (files: PickedFile[]) => void; disabled: boolean }) {
  const folder = useRef<HTMLInputElement>(null);
  const { getRootProps, getInputProps, isDragActive, isProcessing, open } = useDropzone({
    onDrop: (files: PickedFile[]) => onFiles(files),
    noClick: true,
    noKeyboard: true,
    disabled,
  });
  return (
    <div
      {...getRootProps()}
      className={cn(
        "flex flex-col items-center gap-3 rounded-lg border border-dashed border-line-strong px-4 py-8 text-center transition-colors",
        isDragActive ? "border-accent bg-accent-soft" : "bg-subtle",
      )}
    >
      <Upload aria-hidden className="size-5 text-ink-faint" />
      <div>
        <p className="font-medium">
          {isDragActive
            ? "Let go to add them"
            : isProcessing
              ? "Looking through the folder…"
              : "Drop the artifacts here"}
        </p>
        <p className="text-xs text-ink-soft">Single files or the whole target folder. Plain .json or .json.gz.</p>
      </div>
      {/* Hidden by a class: the page's security policy refuses the style attribute that it would bring. */}
      <input
        {...getInputProps({ "aria-label": "Choose artifacts", accept: ".json,.gz", className: "sr-only", style: {} })}
      />
      <input
        ref={folder}
        type="file"
        aria-label="Choose the target folder"
        hidden
        // React knows this attribute by no name of its own.
        {...{ webkitdirectory: "" }}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? [], withPath));
          event.target.value = "";
        }}
      />
      <div className="flex flex-wrap justify-center gap-2">
        <Button disabled={disabled} onClick={open}>
          Choose files
        </Button>
        <Button disabled={disabled} onClick={() => folder.current?.click()}>
          <FolderUp aria-hidden /> Choose a folder
        </Button>
      </div>
    </div>
  );
}
