-- When something was decided by which a project's nodes are matched: a sync that began before does not know it.
ALTER TABLE "connectors" ADD COLUMN "rematch_due_at" TIMESTAMPTZ(6);
