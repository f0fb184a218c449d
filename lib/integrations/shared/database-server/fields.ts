import { z } from "zod";
import { field } from "../../contract";
import { hostComplaint } from "./host-complaint";
import { sslModes } from "./server-target";

/** The fields of a form for a server that one reaches by host and port. */

export const hostField = (help: string, placeholder: string) =>
  z
    .string({ error: "Enter the server's host name." })
    .trim()
    .min(1, "Enter the server's host name.")
    .max(253, "A host name has at most 253 characters.")
    .superRefine((value, context) => {
      const complaint = hostComplaint(value);
      if (complaint) context.addIssue({ code: "custom", message: complaint });
    })
    .meta(field({ label: "Host", help, placeholder, destination: true }));

export const portField = (product: string, usual: number, help: string) => {
  const message = `The port is a number from 1 to 65535; ${product} listens on ${usual} unless it was changed.`;
  return z
    .preprocess(
      (value) => (typeof value === "string" ? (value.trim() === "" ? undefined : Number(value)) : value),
      z.number({ error: message }).int(message).min(1, message).max(65_535, message).default(usual),
    )
    .meta(field({ label: "Port", help, control: "number", initial: String(usual), destination: true }));
};

/** The name of something in the server. Servers cut names at 63 to 128; only what is absurd is refused. */
export const identifier = (what: string, product: string) =>
  z
    .string({ error: `Enter the ${what}.` })
    .trim()
    .min(1, `Enter the ${what}.`)
    .max(255, `The ${what} is longer than ${product} allows.`)
    .refine((value) => !value.includes("\0"), `The ${what} holds a character that ${product} does not allow.`);

/** Names by comma or line, as browsers send them, or a list as the API has it. */
export const nameList = (what: string, product: string) =>
  z.preprocess(
    (value) => {
      const list = typeof value === "string" ? value.split(/[,\n]/) : value;
      if (!Array.isArray(list)) return list ?? undefined;
      return list.map((name) => (typeof name === "string" ? name.trim() : name)).filter((name) => name !== "");
    },
    z
      .array(identifier(`name of the ${what}`, product))
      .max(1000, `Name at most 1000 ${what}s.`)
      .optional(),
  );

export const sslModeField = (help: string) =>
  z
    .enum(sslModes, { error: `Choose one of ${sslModes.join(", ")}.` })
    .default("prefer")
    .meta(
      field({
        label: "SSL mode",
        help,
        control: "select",
        initial: "prefer",
        destination: true,
        options: [
          { value: "disable", label: "disable: never encrypt" },
          { value: "prefer", label: "prefer: encrypt when the server can" },
          { value: "require", label: "require: encrypt, trust any certificate" },
          { value: "verify-ca", label: "verify-ca: encrypt, check the certificate's issuer" },
          { value: "verify-full", label: "verify-full: encrypt, check issuer and host name" },
        ],
      }),
    );

export const sslRootCertField = z
  .preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    z
      .string()
      .trim()
      .max(500_000, "This is too long for a list of certificates.")
      .refine(
        (value) => value.includes("-----BEGIN CERTIFICATE-----") && value.includes("-----END CERTIFICATE-----"),
        "Paste the certificate in PEM form: it begins with -----BEGIN CERTIFICATE-----.",
      )
      .refine((value) => !value.includes("PRIVATE KEY"), "This holds a private key. Paste only the certificate.")
      .optional(),
  )
  .meta(
    field({
      label: "CA certificate",
      help: "Only for verify-ca and verify-full, when the server's certificate comes from a private authority. PEM.",
      control: "textarea",
      placeholder: "-----BEGIN CERTIFICATE-----",
      destination: true,
    }),
  );

export const passwordField = z
  .string({ error: "Enter the password." })
  .min(1, "Enter the password.")
  .max(10_000, "This is too long for a password.")
  .meta(
    field({
      label: "Password",
      help: "Stored encrypted, and never shown again.",
      secret: true,
      control: "password",
    }),
  );
