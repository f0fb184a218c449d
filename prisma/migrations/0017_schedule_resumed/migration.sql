-- AlterTable
ALTER TABLE "connectors" ADD COLUMN "schedule_resumed_at" TIMESTAMPTZ(3);
