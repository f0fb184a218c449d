import { Button, ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { controlClass, Input } from "@/components/ui/input";
import type { AuditList } from "@/lib/audit/loaders";
import { auditActions } from "@/lib/audit/schema";

const selectClass = cn(controlClass, "h-8 px-2");

/** A form of the address: it works by keyboard, by link and before any script has come. */
export function AuditFilters({ filter, actors }: Pick<AuditList, "filter" | "actors">) {
  const isFiltered = Object.entries(filter).some(([name, value]) => name !== "limit" && value !== undefined);
  return (
    <form action="/settings/audit" className="flex flex-wrap items-end gap-2" aria-label="Filter the audit log">
      <label className="flex min-w-40 grow flex-col gap-1 text-xs text-ink-soft">
        Search
        <Input name="q" type="search" defaultValue={filter.q ?? ""} placeholder="A person, a name, an address" />
      </label>
      <label className="flex flex-col gap-1 text-xs text-ink-soft">
        What
        <select name="action" defaultValue={filter.action ?? ""} className={selectClass}>
          <option value="">Anything</option>
          {Object.entries(auditActions).map(([action, words]) => (
            <option key={action} value={action}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-xs text-ink-soft">
        Who
        <select name="actorId" defaultValue={filter.actorId ?? ""} className={selectClass}>
          <option value="">Anybody</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-1 text-xs text-ink-soft">
        From
        <Input name="from" type="date" defaultValue={filter.from?.slice(0, 10) ?? ""} />
      </label>
      <label className="flex flex-col gap-1 text-xs text-ink-soft">
        To
        <Input name="to" type="date" defaultValue={filter.to?.slice(0, 10) ?? ""} />
      </label>
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
