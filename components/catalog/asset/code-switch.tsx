"use client";

import { type ReactNode, useState } from "react";
import { Segmented } from "@/components/ui/segmented";

/** Both forms of the code came with the page: the change is at once. */
export function CodeSwitch({ raw, compiled }: { raw: ReactNode; compiled: ReactNode }) {
  const [form, setForm] = useState<"raw" | "compiled">("raw");
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <Segmented
        label="Form of the code"
        value={form}
        options={[
          { value: "raw", label: "As written" },
          { value: "compiled", label: "Compiled" },
        ]}
        onChange={setForm}
        className="self-start"
      />
      {form === "raw" ? raw : compiled}
    </div>
  );
}
