-- CreateTable
CREATE TABLE "doc_blocks" (
    "connector_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "package" TEXT,
    "path" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "doc_blocks_pkey" PRIMARY KEY ("connector_id","key")
);

-- CreateTable
CREATE TABLE "project_groups" (
    "connector_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "package" TEXT,
    "path" TEXT,
    "owner" TEXT,
    "email" TEXT,
    "description" TEXT NOT NULL,

    CONSTRAINT "project_groups_pkey" PRIMARY KEY ("connector_id","key")
);

-- AddForeignKey
ALTER TABLE "doc_blocks" ADD CONSTRAINT "doc_blocks_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_groups" ADD CONSTRAINT "project_groups_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
