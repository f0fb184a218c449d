"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "./button";
import { IconButton } from "./icon-button";

/** Puts `text` on the clipboard. Without children it is an icon; `label` says what is copied: "Copy the link". */
export function CopyButton({
  text,
  label,
  size = "sm",
  className,
  children,
}: {
  text: string;
  label: string;
  size?: "sm" | "md";
  className?: string;
  children?: ReactNode;
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Browsers give the clipboard to secure origins only; plain http on another machine is none.
      toast.error("The browser did not allow copying. Select the text and copy it by hand.");
    }
  }

  const icon = copied ? <Check aria-hidden className="text-success" /> : <Copy aria-hidden />;
  return (
    <>
      {children ? (
        <Button size={size} className={className} onClick={copy}>
          {icon}
          {children}
        </Button>
      ) : (
        <IconButton label={label} size={size} className={className} onClick={copy}>
          {icon}
        </IconButton>
      )}
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
}
