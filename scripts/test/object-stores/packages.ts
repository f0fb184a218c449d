import { ensureServer } from "../debian-packages";

/** OpenStack Swift is the S3 server of the tests. */
export async function ensureSwift(): Promise<void> {
  await ensureServer({
    name: "The S3 server",
    programs: [
      "swift-proxy-server",
      "swift-account-server",
      "swift-container-server",
      "swift-object-server",
      "memcached",
    ],
    packages: ["swift-proxy", "swift-account", "swift-container", "swift-object", "memcached"],
  });
}
