import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readStartOptions } from "./start-options";

const read = (name: string): string => fs.readFileSync(path.join(import.meta.dirname, "..", name), "utf8");
const service = z.object({
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.coerce.string()),
  healthcheck: z.object({ test: z.array(z.string()) }),
  read_only: z.boolean().optional(),
  deploy: z.object({ replicas: z.number() }).optional(),
});
const { services } = z
  .object({ services: z.record(z.string(), service) })
  .parse(parse(read("compose.yaml"), { merge: true }));
const ours = Object.entries(services).filter(([name]) => name !== "postgres");

describe("the compose file", () => {
  it.each(ours)(
    "starts two of %s, which change nothing of themselves, with arguments that are understood",
    (name, one) => {
      expect(readStartOptions(one.command ?? [], {})).toMatchObject({ only: name });
      expect(one).toMatchObject({ deploy: { replicas: 2 }, read_only: true });
    },
  );

  it.each(ours)("sets nothing for %s that the program does not know", (_, { environment }) => {
    const known = new Set(read(".env.example").match(/^[A-Z_]+(?==)/gm));
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("the image", () => {
  it("runs the program itself, as somebody who owns nothing of it", () => {
    const last =
      read("Dockerfile")
        .split(/^FROM /m)
        .at(-1) ?? "";
    expect(last).toMatch(/^USER node$/m);
    const [, entry = "[]"] = /^ENTRYPOINT (.*)$/m.exec(last) ?? [];
    expect(JSON.parse(entry)).toEqual(["node", "--import", "tsx", "--conditions=react-server", "scripts/start.ts"]);
    expect(fs.existsSync(path.join(import.meta.dirname, "start.ts"))).toBe(true);
  });

  it("has everything of the build that a start compares", () => {
    const left = read(".dockerignore").split("\n");
    for (const name of ["app", "components", "lib", "prisma", "proxy.ts", "instrumentation.ts", "package-lock.json"])
      expect(left).not.toContain(name);
  });
});
