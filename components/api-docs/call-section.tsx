import { Badge } from "@/components/ui/badge";
import { Table, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { CallView, FieldView } from "@/lib/platform/api-reference";

const anchorOf = (call: CallView): string =>
  `${call.method}-${call.path}`
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/-$/, "");

/** One call: what it is, and opened, what it takes and answers. */
export function CallSection({ call }: { call: CallView }) {
  return (
    <details id={anchorOf(call)} className="group border-b border-line last:border-b-0">
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm hover:bg-subtle">
        <span className="w-14 shrink-0 font-mono text-xs font-semibold text-ink-soft">{call.method}</span>
        <code className="font-mono text-xs wrap-anywhere">/api/v1{call.path}</code>
        <span className="min-w-0 basis-full text-ink-soft sm:flex-1 sm:basis-0">{call.summary}</span>
        <Badge>{call.role ?? "anybody"}</Badge>
      </summary>
      <div className="flex flex-col gap-4 px-3 pt-1 pb-4">
        <Fields title="Takes" fields={call.request} empty="Nothing but the address." />
        <Fields title={`Answers ${call.status}`} fields={call.answer} empty="No fields that are always the same." />
      </div>
    </details>
  );
}

function Fields({ title, fields, empty }: { title: string; fields: readonly FieldView[]; empty: string }) {
  if (fields.length === 0)
    return (
      <p className="text-sm text-ink-soft">
        <span className="font-medium text-ink">{title}:</span> {empty}
      </p>
    );
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-xs font-medium text-ink-soft">{title}</h3>
      <Table label={title}>
        <TableHead>
          <TableRow>
            <Th>Name</Th>
            <Th>In</Th>
            <Th>Type</Th>
          </TableRow>
        </TableHead>
        <tbody>
          {fields.map((field) => (
            <TableRow key={`${field.place} ${field.name}`}>
              <Td className="font-mono text-xs">
                {field.name}
                {!field.required && <span className="text-ink-faint">, optional</span>}
              </Td>
              <Td className="text-ink-soft">{field.place}</Td>
              <Td className="font-mono text-xs wrap-anywhere text-ink-soft">{field.type}</Td>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
