import { z } from "zod";

/** Files are put in by a person: there is nothing to configure and nothing to keep secret. */
export const dbtCoreUploadConfig = z.strictObject({});
export const dbtCoreUploadSecrets = z.strictObject({});
