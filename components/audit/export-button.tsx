"use client";

import { Download } from "lucide-react";
import { saveCsv } from "@/components/lineage/export/save-file";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";
import { exportAuditAction } from "@/lib/audit/actions";
import type { AuditFilter } from "@/lib/audit/schema";

/** Saves what the filter shows, all pages of it. */
export function ExportButton({ filter }: { filter: AuditFilter }) {
  const { run, pending, error } = useAction(exportAuditAction);
  const save = async () => {
    const answer = await run({ filter });
    if (answer) saveCsv(`connetra-audit-${new Date().toISOString().slice(0, 10)}.csv`, answer.csv);
  };
  return (
    <>
      <Button onClick={save} pending={pending}>
        <Download aria-hidden />
        Export CSV
      </Button>
      {error && <ErrorNotice error={error} />}
    </>
  );
}
