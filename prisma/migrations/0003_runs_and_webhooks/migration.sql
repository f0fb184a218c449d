-- CreateTable
CREATE TABLE "webhook_events" (
    "connector_id" UUID NOT NULL,
    "event_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "job_id" TEXT,
    "run_id" TEXT,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "sync_id" UUID,
    "is_waiting" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("connector_id","event_id")
);

-- CreateTable
CREATE TABLE "webhook_refusals" (
    "connector_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_refusals_pkey" PRIMARY KEY ("connector_id")
);

-- CreateTable
CREATE TABLE "cross_project_refs" (
    "connector_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "upstream_connector_id" UUID,
    "upstream_asset_id" UUID,

    CONSTRAINT "cross_project_refs_pkey" PRIMARY KEY ("connector_id","key")
);

-- CreateIndex
CREATE INDEX "webhook_events_connector_id_received_at_idx" ON "webhook_events"("connector_id", "received_at" DESC);

-- CreateIndex
CREATE INDEX "cross_project_refs_upstream_asset_id_idx" ON "cross_project_refs"("upstream_asset_id");

-- CreateIndex
CREATE INDEX "cross_project_refs_upstream_connector_id_idx" ON "cross_project_refs"("upstream_connector_id");

-- AddForeignKey
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_refusals" ADD CONSTRAINT "webhook_refusals_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cross_project_refs" ADD CONSTRAINT "cross_project_refs_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say.

-- The few events that a sync under way may have come too early for.
CREATE INDEX "webhook_events_waiting" ON "webhook_events"("connector_id") WHERE is_waiting;
