import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { isAlive } from "./process-mark";

/** The files of one database server inside the data folder. */
export class PostgresFiles {
  readonly cluster: string;
  readonly log: string;
  readonly lock: string;
  readonly users: string;
  readonly #password: string;
  readonly #port: string;

  constructor(dataFolder: string) {
    const at = (name: string): string => path.join(dataFolder, name);
    this.cluster = at("postgres");
    this.log = at("postgres.log");
    this.lock = at("postgres.lock");
    this.users = at("postgres.users");
    this.#password = at("postgres.password");
    this.#port = at("postgres.port");
  }

  get password(): string {
    if (!fs.existsSync(this.#password))
      fs.writeFileSync(this.#password, randomBytes(24).toString("base64url"), { mode: 0o600, flush: true });
    return fs.readFileSync(this.#password, "utf8").trim();
  }

  get port(): number | null {
    return fs.existsSync(this.#port) ? Number(fs.readFileSync(this.#port, "utf8")) || null : null;
  }

  set port(port: number) {
    fs.writeFileSync(this.#port, String(port));
  }

  url(port: number, database: string): string {
    return `postgresql://connetra:${this.password}@127.0.0.1:${port}/${database}`;
  }

  /** The server that runs on this very folder, whoever started it. A file left by a dead one, or copied here, is none. */
  running(): { pid: number; port: number } | null {
    const file = path.join(this.cluster, "postmaster.pid");
    if (!fs.existsSync(file)) return null;
    const [pid = 0, , , port = 0] = fs.readFileSync(file, "utf8").split("\n").map(Number);
    if (!pid || !isAlive(pid)) return null;
    try {
      if (fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(this.cluster)) return { pid, port };
      fs.rmSync(file);
      return null;
    } catch {
      return { pid, port };
    }
  }
}
