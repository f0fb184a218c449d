import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";

export const storageServers = ["account", "container", "object"] as const;
type StorageServer = (typeof storageServers)[number];

const PARTITION_BITS = 4;

/** A ring as `swift-ring-builder` writes it (format 1), for one device that keeps every partition. */
function ring(port: number): Buffer {
  const address = { ip: "127.0.0.1", port, replication_ip: "127.0.0.1", replication_port: port };
  const device = { id: 0, region: 1, zone: 1, device: "d1", weight: 1, meta: "", ...address };
  const about = { devs: [device], part_shift: 32 - PARTITION_BITS, replica_count: 1, byteorder: "little" };
  const json = Buffer.from(JSON.stringify(about));
  const head = Buffer.from("R1NG\0\x01\0\0\0\0", "latin1");
  head.writeUInt32BE(json.length, 6);
  return gzipSync(Buffer.concat([head, json, Buffer.alloc(2 * 2 ** PARTITION_BITS)]));
}

const common = (folder: string, port: number): string => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${os.userInfo().username}
swift_dir = ${folder}
devices = ${path.join(folder, "devices")}
mount_check = false
disable_fallocate = true
log_address = /dev/null
log_level = WARNING
`;

/** @returns where the server's configuration is */
export function writeStorageServer(folder: string, server: StorageServer, port: number): string {
  fs.writeFileSync(path.join(folder, `${server}.ring.gz`), ring(port));
  const file = path.join(folder, `${server}.conf`);
  const app = `[pipeline:main]\npipeline = ${server}-server\n[app:${server}-server]\nuse = egg:swift#${server}\n`;
  fs.writeFileSync(file, common(folder, port) + app);
  return file;
}

export type SwiftUser = { name: string; secret: string; isAdmin: boolean };

/** One way in to the storage. @returns where its configuration is */
export function writeProxy(folder: string, { name, port, region, memcached, users }: Proxy): string {
  const file = path.join(folder, `${name}.conf`);
  const filters = ["catch_errors", "listing_formats", "bulk", "slo", "dlo"].map(
    (filter) => `[filter:${filter}]\nuse = egg:swift#${filter}`,
  );
  const keys = users.map((user) => `user_test_${user.name} = ${user.secret}${user.isAdmin ? " .admin" : ""}`);
  const pipeline = `[pipeline:main]
pipeline = catch_errors cache listing_formats bulk s3api tempauth slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${memcached}
[filter:s3api]
use = egg:swift#s3api
location = ${region}
[filter:tempauth]
use = egg:swift#tempauth
`;
  const text = [common(folder, port) + pipeline + keys.join("\n"), ...filters].join("\n");
  fs.writeFileSync(file, `${text}\n`, { mode: 0o600 });
  return file;
}

type Proxy = { name: string; port: number; region: string; memcached: number; users: readonly SwiftUser[] };
