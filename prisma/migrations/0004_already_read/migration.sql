-- What has been read of vendors already. All of it can be read again, so a crash may empty these tables: unlogged.

-- CreateTable
CREATE UNLOGGED TABLE "connector_notes" (
    "connector_id" UUID NOT NULL,
    "notes" JSON NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connector_notes_pkey" PRIMARY KEY ("connector_id")
);

-- CreateTable
CREATE UNLOGGED TABLE "kept_artifacts" (
    "id" UUID NOT NULL,
    "connector_id" UUID NOT NULL,
    "revision" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "is_whole" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "kept_artifacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "kept_artifact_chunks" (
    "artifact_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "kept_artifact_chunks_pkey" PRIMARY KEY ("artifact_id","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "kept_artifacts_connector_id_revision_key" ON "kept_artifacts"("connector_id", "revision");

-- AddForeignKey
ALTER TABLE "connector_notes" ADD CONSTRAINT "connector_notes_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_artifacts" ADD CONSTRAINT "kept_artifacts_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_artifact_chunks" ADD CONSTRAINT "kept_artifact_chunks_artifact_id_fkey" FOREIGN KEY ("artifact_id") REFERENCES "kept_artifacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say.

-- It is compressed already.
ALTER TABLE "kept_artifact_chunks" ALTER COLUMN "data" SET STORAGE EXTERNAL;
