-- CreateTable
CREATE TABLE "held_syncs" (
    "sync_id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "assets_before" INTEGER NOT NULL,
    "assets_after" INTEGER NOT NULL,
    "fingerprint" TEXT,
    "content" TEXT NOT NULL,
    "refs" JSON NOT NULL,
    "disabled" JSON NOT NULL,
    "words" JSON NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "held_syncs_pkey" PRIMARY KEY ("sync_id")
);

-- CreateTable
CREATE TABLE "held_closures" (
    "sync_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "held_closures_pkey" PRIMARY KEY ("sync_id","table_name","key")
);

-- AlterTable
ALTER TABLE "syncs" ADD COLUMN "progress_nodes" BIGINT,
ADD COLUMN "progress_doing" TEXT;

-- CreateIndex
CREATE INDEX "held_syncs_connector_id_held_at_idx" ON "held_syncs"("connector_id", "held_at" DESC);

-- AddForeignKey
ALTER TABLE "held_syncs" ADD CONSTRAINT "held_syncs_sync_id_fkey" FOREIGN KEY ("sync_id") REFERENCES "syncs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_syncs" ADD CONSTRAINT "held_syncs_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_closures" ADD CONSTRAINT "held_closures_sync_id_fkey" FOREIGN KEY ("sync_id") REFERENCES "held_syncs"("sync_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One sync of a connector waits for a decision at a time.
CREATE UNIQUE INDEX "one_held_sync" ON "held_syncs"("connector_id") WHERE decision IS NULL;
