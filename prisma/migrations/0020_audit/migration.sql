-- Who did what, to what, when and from where. Rows are added and never changed or taken away, by nobody: the trigger
-- stands also before the role that owns the table.
create table audit_entries (
  id          bigserial primary key,
  at          timestamptz(3) not null default clock_timestamp(),
  action      text not null,
  via         text not null,
  actor_id    uuid,
  actor_name  text not null,
  address     text,
  target_kind text not null,
  target_id   text,
  target_name text,
  detail      jsonb not null default '{}'
);
create index audit_entries_target_idx on audit_entries (target_kind, target_id, id desc);
create index audit_entries_actor_idx on audit_entries (actor_id, id desc);
create index audit_entries_action_idx on audit_entries (action, id desc);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'permission denied: the audit log is only added to' using errcode = '42501';
end $$;

create trigger audit_entries_stay before update or delete on audit_entries
  for each row execute function refuse_audit_change();
create trigger audit_entries_are_not_emptied before truncate on audit_entries
  for each statement execute function refuse_audit_change();
