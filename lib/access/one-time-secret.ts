import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 bits that nobody guesses, safe in a URL. */
export const newSecret = (prefix = ""): string => prefix + randomBytes(32).toString("base64url");

/** What is kept of it. A plain hash is enough: there is nothing to try out in 256 random bits. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");

export const API_TOKEN_PREFIX = "cnt_";
