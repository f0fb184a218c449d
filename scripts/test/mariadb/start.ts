import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../../free-port";
import { pause } from "../../process-mark";
import { runAttached } from "../attached-program";
import { ensureServer } from "../debian-packages";
import { makeRunFolder } from "../run-folder";
import type { MariadbAddress } from "./address";

export type RunningMariadb = {
  mariadb: MariadbAddress;
  /** Of this server's own: its data, and `server.pem` and `server-key.pem` where it was started with a certificate. */
  folder: string;
  stop: () => Promise<void>;
};

const PATIENCE_MS = 60_000;
const TRIES = 3;

/** A MariaDB of Debian's, empty and with nobody but an administrator. With a certificate it takes connections with TLS too. */
export async function startMariadb(certificate?: { cert: string; key: string }): Promise<RunningMariadb> {
  const [server = "", install = ""] = await ensureServer({
    name: "The MySQL server",
    programs: ["mariadbd", "mariadb-install-db"],
    packages: ["mariadb-server-core", "mariadb-client-core"],
  });
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(server, install, certificate);
    } catch (error) {
      // Somebody else took the port between our choosing and using it.
      const isPortTaken = error instanceof Error && /address already in use/i.test(error.message);
      if (!isPortTaken || attempt === TRIES) throw error;
    }
  }
}

async function launch(
  server: string,
  install: string,
  certificate: { cert: string; key: string } | undefined,
): Promise<RunningMariadb> {
  const folder = makeRunFolder("connetra-mariadb-");
  if (folder === null) throw new Error("No folder was found that MariaDB could keep its data in.");
  const discard = (): void => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", discard);
  const port = await freePort();
  const admin = { user: "connetra_admin", password: `admin-${randomBytes(12).toString("hex")}` };
  const at = (name: string): string => path.join(folder, name);
  const common = ["--no-defaults", `--datadir=${at("data")}`, ...(process.getuid?.() === 0 ? ["--user=root"] : [])];
  const small = ["--innodb-buffer-pool-size=32M", "--innodb-log-file-size=8M", "--innodb-flush-log-at-trx-commit=0"];
  fs.writeFileSync(
    at("accounts.sql"),
    `DELETE FROM mysql.global_priv WHERE User IN ('', 'root');\nFLUSH PRIVILEGES;\n` +
      `CREATE USER ${admin.user}@'%' IDENTIFIED BY '${admin.password}';\n` +
      `GRANT ALL PRIVILEGES ON *.* TO ${admin.user}@'%' WITH GRANT OPTION;\n`,
    { mode: 0o600 },
  );
  if (certificate) {
    fs.writeFileSync(at("server.pem"), certificate.cert);
    fs.writeFileSync(at("server-key.pem"), certificate.key, { mode: 0o600 });
  }
  const tls = certificate ? [`--ssl-cert=${at("server.pem")}`, `--ssl-key=${at("server-key.pem")}`] : ["--skip-ssl"];
  await promisify(execFile)(install, [
    ...common,
    ...small,
    "--skip-test-db",
    "--auth-root-authentication-method=normal",
  ]);
  const listening = ["--bind-address=127.0.0.1", `--port=${port}`, `--socket=${at("socket")}`, "--skip-name-resolve"];
  const program = runAttached(folder, "mariadbd", [
    server,
    ...common,
    ...small,
    ...listening,
    ...tls,
    `--init-file=${at("accounts.sql")}`,
  ]);
  const stop = async (): Promise<void> => {
    await program.kill();
    discard();
    process.off("exit", discard);
  };
  const until = Date.now() + PATIENCE_MS;
  // It listens only once the file with the accounts has been run.
  while (!(await answers(port))) {
    const isLate = Date.now() > until;
    if (program.hasEnded() || isLate) {
      const said = program.said();
      await stop();
      throw new Error(`MariaDB ${isLate ? "was not ready in time" : "ended before it was ready"}:\n${said}`);
    }
    await pause(50);
  }
  return { mariadb: { host: "127.0.0.1", port, admin }, folder, stop };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once("data", () => end(true))
      .once("error", () => end(false))
      .setTimeout(5_000, () => end(false));
  });
