-- What a dbt connector's last reading knows its nodes by, so that the next need not read them again. All of it comes of
-- the artifacts, so a crash may empty these tables: unlogged.

-- CreateTable
CREATE UNLOGGED TABLE "read_states" (
    "connector_id" UUID NOT NULL,
    "state" JSON NOT NULL,

    CONSTRAINT "read_states_pkey" PRIMARY KEY ("connector_id")
);

-- CreateTable
CREATE UNLOGGED TABLE "read_marks" (
    "connector_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "marks" TEXT NOT NULL,

    CONSTRAINT "read_marks_pkey" PRIMARY KEY ("connector_id","seq")
);

-- AddForeignKey
ALTER TABLE "read_states" ADD CONSTRAINT "read_states_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_marks" ADD CONSTRAINT "read_marks_connector_id_fkey" FOREIGN KEY ("connector_id") REFERENCES "connectors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- Read whole and written whole: compressing them would take longer than all else that is done with them.
ALTER TABLE "read_marks" ALTER COLUMN "marks" SET STORAGE EXTERNAL;
