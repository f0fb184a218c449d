import type { z } from "zod";
import type { FieldMeta, IntegrationDescriptor } from "./contract";

/** One field of an integration's form, with what its schema says about it. */
export type FormField = Omit<FieldMeta, "required"> & {
  name: string;
  /** Where its value goes in a request. */
  part: "config" | "secrets";
  secret: boolean;
  /** Whether it must be filled as long as it is there: false where the schema has a default or allows to leave it out. */
  required: boolean;
};

const metaOf = (name: string, schema: z.core.$ZodType): FieldMeta => {
  const meta = (schema as z.ZodType).meta()?.connetra;
  if (!meta) throw new Error(`The field ${name} has no .meta(field({…})).`);
  return meta as FieldMeta;
};

const fieldsOfPart = (shape: z.core.$ZodShape, part: FormField["part"]): FormField[] =>
  Object.entries(shape).map(([name, schema]) => {
    const meta = metaOf(name, schema);
    // The schema of a field that is not always there has to be optional, and so cannot say it.
    const fromSchema = meta.when ? !meta.when.optional : !(schema as z.ZodType).safeParse(undefined).success;
    const required = meta.required ?? fromSchema;
    return { ...meta, name, part, secret: part === "secrets", required };
  });

/** An integration's fields in the order of its form: config first, then secrets. */
export const formFields = (integration: IntegrationDescriptor): FormField[] => [
  ...fieldsOfPart(integration.config.shape, "config"),
  ...fieldsOfPart(integration.secrets.shape, "secrets"),
];

/** Names of the config fields that say where a stored secret may be sent. */
export const destinationFields = (integration: IntegrationDescriptor): string[] =>
  formFields(integration)
    .filter((field) => field.destination)
    .map((field) => field.name);
