-- CreateTable
CREATE TABLE "disabled_nodes" (
    "connector_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "disabled_nodes_pkey" PRIMARY KEY ("connector_id","key")
);

-- AddForeignKey
ALTER TABLE "disabled_nodes" ADD CONSTRAINT "disabled_nodes_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;
