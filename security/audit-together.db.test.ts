import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import * as access from "@/lib/access/mutations";
import type { AuditAction } from "@/lib/audit/schema";
import { createConnector, deleteConnector, patchConnector } from "@/lib/connectors/mutations";
import { storeUpload, type UploadPart } from "@/lib/connectors/upload-store";
import { clearMappingOverride, setMappingOverride } from "@/lib/mapping/mutations";
import { pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { cancelSync, enqueueSync } from "@/lib/sync/mutations";
import { manifestFile } from "@/scripts/test/dbt-files";
import { useFreshDatabase } from "@/scripts/test/fresh-database";
import { dbtConnector, syncOnce } from "@/scripts/test/sync-once";
import { dumpOf } from "./dump";
import { report } from "./figures";

useFreshDatabase();

const password = "tandem-velvet-quarry";
const config = { host: "db.example.com", port: 5432, database: "a", user: "reader", sslMode: "require" };
const warehouse = { name: "new", kind: "postgres", config, secrets: { password: "typed" } };
async function* manifest(): AsyncGenerator<UploadPart> {
  yield {
    field: "manifest",
    fileName: "manifest.json",
    stream: Readable.from([Buffer.from(manifestFile(["shop.orders", "shop.days"]))]),
  };
}

const ids = { admin: "", analyst: "", invitation: "", token: "", warehouse: "", dbt: "", idle: "", sync: "" };
const undecided = "model.shop.orders";
const decided = "model.shop.days";
beforeAll(async () => {
  const user = async (role: "admin" | "analyst") =>
    (await access.createUser({ email: `${role}@example.com`, name: role, role, password })).id;
  ids.admin = await user("admin");
  ids.analyst = await user("analyst");
  await access.invite({ email: "bo@example.com", role: "analyst" }, ids.admin);
  await access.createApiToken({ name: "ci", role: "analyst" }, ids.admin);
  const only = async (table: string) =>
    (await pool().query<{ id: string }>(`select id from ${table}`)).rows[0]?.id ?? "";
  ids.invitation = await only("invitations");
  ids.token = await only("api_tokens");
  ids.idle = (await createConnector({ ...warehouse, name: "idle" }, null)).id;
  const { id, primaryId } = await dbtConnector();
  ids.dbt = id;
  ids.warehouse = primaryId;
  await storeUpload(id, manifest(), "Ada");
  expect(await syncOnce(id)).toMatchObject({ status: "succeeded" });
  ids.sync = (await enqueueSync(primaryId, { trigger: "manual" })).id;
  await pool().query("insert into mapping_overrides (connector_id, key, set_by) values ($1, $2, 'Ada')", [id, decided]);
});

const changes: Partial<Record<AuditAction, () => Promise<unknown>>> = {
  // First, for of all sessions that a change ends none is left to sign out.
  "session.ended": () => access.endSessions(ids.analyst, 0),
  "user.created": () => access.createUser({ email: "di@example.com", name: "Di", role: "analyst", password }),
  "user.password-set": () => access.setPassword({ email: "analyst@example.com", password: "another-velvet-quarry" }),
  "user.role-changed": () => access.setRole(ids.analyst, "admin"),
  "user.disabled": () => access.disableUser(ids.analyst),
  "invitation.created": () => access.invite({ email: "cy@example.com", role: "analyst" }, ids.admin),
  "invitation.revoked": () => access.revokeInvitation(ids.invitation),
  "token.created": () => access.createApiToken({ name: "other", role: "analyst" }, ids.admin),
  "token.revoked": () => access.revokeApiToken(ids.token),
  "connector.created": () => createConnector(warehouse, null),
  "connector.changed": () => patchConnector(ids.idle, { name: "renamed" }, null),
  "connector.deleted": () => deleteConnector(ids.idle),
  "artifacts.uploaded": () => storeUpload(ids.dbt, manifest(), "Ada"),
  "sync.started": () => enqueueSync(ids.dbt, { trigger: "manual" }),
  "sync.cancelled": () => cancelSync(ids.sync),
  "mapping.decided": () => setMappingOverride(ids.dbt, undecided, null, "Ada"),
  "mapping.cleared": () => clearMappingOverride(ids.dbt, decided),
};
const stored = async () => Object.fromEntries(await dumpOf(env().DATABASE_URL));

describe("P4 what cannot be written down", () => {
  it.each(Object.keys(changes))("P4 is not done either: %s", async (action) => {
    const change = changes[action as AuditAction];
    await pool().query(`create function say_no() returns trigger language plpgsql as $$ begin
        if new.action = '${action}' then raise exception 'the log is full'; end if; return new; end $$;
      create trigger say_no before insert on audit_entries for each row execute function say_no()`);
    const before = await stored();
    try {
      await expect(change?.()).rejects.toThrow("the log is full");
      expect(await stored()).toEqual(before);
    } finally {
      await pool().query("drop function say_no cascade");
    }
  });

  it("P4 is done, once it can be", async () => {
    const done: string[] = [];
    for (const [action, change] of Object.entries(changes)) {
      const {
        rows: [last],
      } = await pool().query("select coalesce(max(id), 0) as id from audit_entries");
      await change();
      const { rows } = await pool().query("select action from audit_entries where id > $1", [last.id]);
      expect(rows.map((row) => row.action)).toEqual([action]);
      done.push(action);
    }
    report("P4", { changes: done.length, "undone with their line": done.length });
  });
});
