"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { Input } from "./input";

/** A password with a toggle that shows what was typed. */
export function PasswordInput({ className, ...props }: Omit<ComponentProps<typeof Input>, "type">) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input spellCheck={false} {...props} type={shown ? "text" : "password"} className={cn("pr-9", className)} />
      <IconButton
        label={shown ? "Hide what is typed" : "Show what is typed"}
        size="sm"
        className="absolute top-0.5 right-0.5"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </IconButton>
    </div>
  );
}
