import "server-only";
import type { NotesPort } from "@/lib/integrations/contract";
import { findNotes } from "./data";
import { saveNotes } from "./mutations";

/** What the client of a connector may keep for the next sync. */
export const notesPort = (connectorId: string): NotesPort => ({
  recall: () => findNotes(connectorId),
  keep: (notes) => saveNotes(connectorId, notes),
});
