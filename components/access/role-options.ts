import type { Role } from "@/lib/access/schema";

/** What each role may do, in the words of whoever grants it. */
export const roleOptions: readonly { value: Role; label: string; hint: string }[] = [
  { value: "analyst", label: "Analyst", hint: "Reads catalog and lineage" },
  { value: "admin", label: "Admin", hint: "Also manages connectors, people and tokens" },
];

export const roleLabel = (role: Role): string => (role === "admin" ? "Admin" : "Analyst");
