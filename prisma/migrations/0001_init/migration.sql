-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'analyst');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT,
    "session_epoch" INTEGER NOT NULL DEFAULT 0,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "token_hash" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connectors" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "config" JSONB NOT NULL,
    "primary_connector_id" UUID,
    "schedule" JSONB,
    "next_run_at" TIMESTAMPTZ(3),
    "published_version" INTEGER NOT NULL DEFAULT 0,
    "published_sync_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "fingerprint" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connectors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connector_secrets" (
    "connector_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connector_secrets_pkey" PRIMARY KEY ("connector_id","field")
);

-- CreateTable
CREATE TABLE "artifacts" (
    "id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "dbt_version" TEXT,
    "schema_version" TEXT,
    "current" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by" TEXT,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "artifacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "artifact_chunks" (
    "artifact_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "artifact_chunks_pkey" PRIMARY KEY ("artifact_id","seq")
);

-- CreateTable
CREATE TABLE "syncs" (
    "id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "phase" TEXT,
    "trigger" TEXT NOT NULL,
    "force" BOOLEAN NOT NULL DEFAULT false,
    "token" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "worker_id" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancel_requested_at" TIMESTAMPTZ(3),
    "approved_by" TEXT,
    "progress_done" BIGINT NOT NULL DEFAULT 0,
    "progress_total" BIGINT,
    "progress_unit" TEXT NOT NULL DEFAULT 'bytes',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "changes" JSONB NOT NULL DEFAULT '{"added":0,"changed":0,"removed":0}',
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "error" JSONB,
    "artifacts" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "syncs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assets" (
    "connector_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "valid_from" INTEGER NOT NULL,
    "valid_to" INTEGER,
    "hash" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "database" TEXT,
    "schema" TEXT,
    "identifier" TEXT,
    "relation" TEXT,
    "description" TEXT NOT NULL,
    "tags" TEXT[],
    "package" TEXT,
    "path" TEXT,
    "materialization" TEXT,
    "owner" TEXT,
    "group" TEXT,
    "access" TEXT,
    "columns" JSON NOT NULL,
    "column_count" INTEGER NOT NULL,
    "raw_code" TEXT,
    "compiled_code" TEXT,
    "language" TEXT,
    "attached_to" UUID[],
    "facts" JSON NOT NULL,
    "column_names" TEXT NOT NULL,

    CONSTRAINT "assets_pkey" PRIMARY KEY ("connector_id","id","valid_from")
);

-- CreateTable
CREATE TABLE "edges" (
    "connector_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "valid_from" INTEGER NOT NULL,
    "valid_to" INTEGER,

    CONSTRAINT "edges_pkey" PRIMARY KEY ("connector_id","from_id","to_id","valid_from")
);

-- CreateTable
CREATE TABLE "results" (
    "connector_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" INTEGER NOT NULL,
    "valid_to" INTEGER,
    "hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "message" TEXT,
    "failures" BIGINT,
    "execution_time" DOUBLE PRECISION,
    "started_at" TIMESTAMPTZ(6),
    "completed_at" TIMESTAMPTZ(6),
    "thread_id" TEXT,
    "invocation_id" TEXT,
    "facts" JSON NOT NULL,

    CONSTRAINT "results_pkey" PRIMARY KEY ("connector_id","asset_id","kind","valid_from")
);

-- CreateTable
CREATE TABLE "mappings" (
    "connector_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "valid_from" INTEGER NOT NULL,
    "valid_to" INTEGER,
    "hash" TEXT NOT NULL,
    "relation" TEXT,
    "primary_id" UUID,
    "rule" TEXT,
    "reason" TEXT,
    "candidate" TEXT,

    CONSTRAINT "mappings_pkey" PRIMARY KEY ("connector_id","asset_id","valid_from")
);

-- CreateTable
CREATE TABLE "health" (
    "connector_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "valid_from" INTEGER NOT NULL,
    "valid_to" INTEGER,
    "hash" TEXT NOT NULL,
    "test_status" TEXT NOT NULL,
    "tests" INTEGER NOT NULL,
    "failing" INTEGER NOT NULL,

    CONSTRAINT "health_pkey" PRIMARY KEY ("connector_id","asset_id","valid_from")
);

-- CreateTable
CREATE TABLE "mapping_overrides" (
    "connector_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "relation" TEXT,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mapping_overrides_pkey" PRIMARY KEY ("connector_id","key")
);

-- CreateTable
CREATE TABLE "workers" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "connectors_name_key" ON "connectors"("name");

-- CreateIndex
CREATE INDEX "artifacts_connector_id_current_idx" ON "artifacts"("connector_id", "current");

-- CreateIndex
CREATE INDEX "syncs_connector_id_created_at_idx" ON "syncs"("connector_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "syncs_status_not_before_idx" ON "syncs"("status", "not_before");

-- CreateIndex
CREATE INDEX "assets_id_idx" ON "assets"("id");

-- CreateIndex
CREATE INDEX "mappings_primary_id_idx" ON "mappings"("primary_id");

-- AddForeignKey
ALTER TABLE "connectors" ADD CONSTRAINT "connectors_primary_connector_id_fkey" FOREIGN KEY ("primary_connector_id") REFERENCES "connectors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connector_secrets" ADD CONSTRAINT "connector_secrets_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "artifact_chunks" ADD CONSTRAINT "artifact_chunks_artifact_id_fkey" FOREIGN KEY ("artifact_id") REFERENCES "artifacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "syncs" ADD CONSTRAINT "syncs_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_overrides" ADD CONSTRAINT "mapping_overrides_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say.

-- One active sync a connector: held by the database, not by code. A second one is refused with 23505.
CREATE UNIQUE INDEX "one_active_sync" ON "syncs"("connector_id") WHERE status IN ('queued', 'running');

-- The live rows of each table, which is what every reader of the published version asks for.
CREATE INDEX "assets_live" ON "assets"("connector_id", "type") WHERE valid_to IS NULL;
CREATE INDEX "assets_attached" ON "assets" USING gin ("attached_to");
CREATE INDEX "edges_to" ON "edges"("connector_id", "to_id");
CREATE INDEX "results_asset" ON "results"("asset_id");
CREATE INDEX "health_live" ON "health"("connector_id", "asset_id") WHERE valid_to IS NULL;

-- E-mail addresses differ by more than case, or are the same.
CREATE UNIQUE INDEX "users_email_folded" ON "users"(lower("email"));
