import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { destinationFields, formFields } from "./form-fields";
import { plannedIntegrations } from "./planned";
import { integrations } from "./registry";

const root = path.resolve(import.meta.dirname, "../..");
const notIntegrations = ["shared"];
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !notIntegrations.includes(entry.name))
  .map((entry) => entry.name);

const sourceFiles = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));

describe("the registry", () => {
  it("holds one integration for each folder, named like it", () => {
    expect(integrations.map(({ kind }) => kind).sort()).toEqual([...folders].sort());
  });

  it.each(folders)("%s has the same inside as every other", (folder) => {
    const files = readdirSync(path.join(import.meta.dirname, folder));
    expect(files).toEqual(
      expect.arrayContaining(["descriptor.ts", "config.ts", "client.ts", "messages.ts", "guide.ts"]),
    );
  });

  it.each(folders)("no file outside its folder knows of %s by name", (kind) => {
    const own = [`lib/integrations/${kind}/`, "lib/integrations/registry.ts", "lib/integrations/clients.ts"];
    const literal = new RegExp(`["'\`]${kind}["'\`]`);
    // lib/platform speaks to the database that Connetra itself runs on, which has a kind's name by chance.
    const knowing = ["app", "components", "lib"]
      .flatMap(sourceFiles)
      .filter((file) => !own.some((allowed) => file.startsWith(allowed)) && !file.startsWith("lib/platform/"))
      .filter((file) => literal.test(readFileSync(path.join(root, file), "utf8")));
    expect(knowing).toEqual([]);
  });

  it.each(integrations.map((integration) => [integration.kind, integration] as const))(
    "%s can be drawn as a form with its guide",
    (_, integration) => {
      const fields = formFields(integration);
      for (const { label, help } of fields) {
        expect(label).not.toBe("");
        expect(help).toMatch(/[.]$/);
      }
      for (const field of fields) expect(field.secret).toBe(field.part === "secrets");
      const names = fields.map(({ name }) => name);
      for (const { field, body } of integration.guide) {
        expect(body.length).toBeGreaterThan(40);
        if (field) expect(names).toContain(field);
      }
    },
  );

  it("binds the secrets of whatever has some to a destination, which a field or the secret itself says", () => {
    for (const integration of integrations) {
      const unbound = formFields(integration).filter((field) => field.secret && !field.holdsDestination);
      if (unbound.length > 0) expect(destinationFields(integration).length).toBeGreaterThan(0);
    }
  });

  it("refuses fields that an integration does not have", () => {
    for (const { config, secrets } of integrations) {
      for (const schema of [config, secrets]) {
        const issues = schema.safeParse({ nonsense: 1 }).error?.issues ?? [];
        expect(issues.some(({ code }) => code === "unrecognized_keys")).toBe(true);
      }
    }
  });

  it("has nothing planned that is there already", () => {
    const names = integrations.map(({ name }) => name);
    expect(plannedIntegrations.filter(({ name }) => names.includes(name))).toEqual([]);
  });
});
