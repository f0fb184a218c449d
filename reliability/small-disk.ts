import { spawnSync } from "node:child_process";
import fs from "node:fs";
import type { Pool } from "pg";

/** A disk on which the catalog lies, and that is soon full. */
export type SmallDisk = {
  /** What it is made of, for whoever reads the figures. */
  kind: string;
  fill: () => Promise<void>;
  free: () => Promise<void>;
  stop: () => Promise<void>;
};

const MEGABYTES = 48;
const tables = ["assets", "edges", "results", "mappings", "health"];

/**
 * Moves the catalog's tables to a small memory disk, where this machine lets us mount one: then it is Postgres that finds it
 * full. Elsewhere a trigger refuses rows with the SQLSTATE of a full disk.
 */
export async function startSmallDisk(pool: Pool, folder: string): Promise<SmallDisk> {
  fs.mkdirSync(folder, { recursive: true });
  const mounted =
    spawnSync("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m,mode=0777`, "tmpfs", folder]).status === 0;
  return mounted ? onMemoryDisk(pool, folder) : byTrigger(pool);
}

async function onMemoryDisk(pool: Pool, folder: string): Promise<SmallDisk> {
  const place = `${folder}/tablespace`;
  const ballast = `${folder}/ballast`;
  fs.mkdirSync(place);
  const owner = (await pool.query("select current_setting('data_directory') as at")).rows[0]?.at;
  const { uid, gid } = fs.statSync(owner);
  fs.chownSync(place, uid, gid);
  // CREATE TABLESPACE and moving tables to it are statements of their own.
  await pool.query(`create tablespace small location '${place}'`);
  const moveAll = async (to: string) => {
    for (const table of tables) {
      await pool.query(`alter table ${table} set tablespace ${to}`);
      const { rows } = await pool.query("select indexname from pg_indexes where tablename = $1", [table]);
      for (const { indexname } of rows) await pool.query(`alter index "${indexname}" set tablespace ${to}`);
    }
  };
  await moveAll("small");
  return {
    kind: `the catalog's tables on a tmpfs of ${MEGABYTES} MB`,
    fill: async () => {
      const { bavail, bsize } = fs.statfsSync(folder);
      fs.writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    },
    free: async () => fs.rmSync(ballast, { force: true }),
    stop: async () => {
      await moveAll("pg_default");
      await pool.query("drop tablespace small");
      spawnSync("umount", [folder]);
    },
  };
}

async function byTrigger(pool: Pool): Promise<SmallDisk> {
  await pool.query(`create function disk_full() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
  return {
    kind: "rows refused with SQLSTATE 53100, as nothing can be mounted here",
    fill: async () => {
      for (const table of tables)
        await pool.query(`create trigger disk_full before insert on ${table} execute function disk_full()`);
    },
    free: async () => {
      for (const table of tables) await pool.query(`drop trigger if exists disk_full on ${table}`);
    },
    stop: async () => {
      await pool.query("drop function disk_full()");
    },
  };
}
