import { randomBytes } from "node:crypto";
import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";
import { log } from "@/lib/platform/log";
import { POST } from "./route";

for (const [name, value] of Object.entries({
  DATABASE_URL: "postgresql://u:p@127.0.0.1:5432/d",
  SECRETS_KEYS: `k1:${randomBytes(32).toString("base64")}`,
  NEXTAUTH_SECRET: randomBytes(48).toString("base64url"),
}))
  process.env[name] ||= value;

it("nobody writes into the log from outside", async () => {
  const written = (["error", "warn", "debug"] as const).map((level) => vi.spyOn(log, level));
  const request = new NextRequest("http://localhost:3000/api/auth/_log", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ level: "error", code: "OAUTH_FORGED", message: "made up" }),
  });
  const response = await POST(request, { params: Promise.resolve({ nextauth: ["_log"] }) });
  expect(response.status).toBe(404);
  for (const spy of written) expect(spy).not.toHaveBeenCalled();
});
