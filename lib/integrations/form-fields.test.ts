import { expect, it } from "vitest";
import { z } from "zod";
import { field, type IntegrationDescriptor } from "./contract";
import { destinationFields, formFields } from "./form-fields";

const shape: IntegrationDescriptor = {
  ...{ kind: "test", tier: "primary", name: "Test", family: "Test", summary: "", guide: [], scheduled: true },
  config: z.strictObject({
    host: z.string().meta(field({ label: "Host", help: "h.", destination: true })),
    port: z
      .number()
      .default(1)
      .meta(field({ label: "Port", help: "p.", destination: true })),
    note: z
      .string()
      .optional()
      .meta(field({ label: "Note", help: "n." })),
    role: z
      .string()
      .optional()
      .meta(field({ label: "Role", help: "r.", when: { field: "port", is: ["2"] } })),
    tag: z
      .string()
      .optional()
      .meta(field({ label: "Tag", help: "t.", when: { field: "port", is: ["2"], optional: true } })),
  }),
  secrets: z.strictObject({ password: z.string().meta(field({ label: "Password", help: "s." })) }),
};

it("fields come as the schema has them, secrets last, each with whether it must be filled as long as it is there", () => {
  expect(formFields(shape).map(({ name, part, secret, required }) => [name, part, secret, required])).toEqual([
    ["host", "config", false, true],
    ["port", "config", false, false],
    ["note", "config", false, false],
    ["role", "config", false, true],
    ["tag", "config", false, false],
    ["password", "secrets", true, true],
  ]);
});

it("the destination is what its fields say", () => {
  expect(destinationFields(shape)).toEqual(["host", "port"]);
});

it("a field without its words is an error of ours, told by name", () => {
  const bare = { ...shape, config: z.strictObject({ bare: z.string() }) };
  expect(() => formFields(bare)).toThrow("The field bare");
});
