import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import type { AuditList } from "@/lib/audit/loaders";
import { auditActions } from "@/lib/audit/schema";

/** A form of the address: it works by keyboard, by link and before any script has come. */
export function AuditFilters({ filter, actors }: Pick<AuditList, "filter" | "actors">) {
  const isFiltered = Object.entries(filter).some(([name, value]) => name !== "limit" && value !== undefined);
  return (
    <form action="/settings/audit" className="flex flex-wrap items-end gap-2" aria-label="Filter the audit log">
      <Field label="Search" className="min-w-40 grow">
        <Input name="q" type="search" defaultValue={filter.q ?? ""} placeholder="A person, a name, an address" />
      </Field>
      <Field label="What">
        <NativeSelect name="action" defaultValue={filter.action ?? ""}>
          <option value="">Anything</option>
          {Object.entries(auditActions).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="Who">
        <NativeSelect name="actorId" defaultValue={filter.actorId ?? ""}>
          <option value="">Anybody</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="From">
        <Input name="from" type="date" defaultValue={filter.from?.slice(0, 10) ?? ""} />
      </Field>
      <Field label="To">
        <Input name="to" type="date" defaultValue={filter.to?.slice(0, 10) ?? ""} />
      </Field>
      {filter.target && <input type="hidden" name="target" value={filter.target} />}
      <Button type="submit">Filter</Button>
      {isFiltered && (
        <ButtonLink href="/settings/audit" variant="ghost">
          Clear
        </ButtonLink>
      )}
    </form>
  );
}
