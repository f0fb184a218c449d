-- CreateTable
CREATE TABLE "starred_assets" (
    "user_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "starred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "starred_assets_pkey" PRIMARY KEY ("user_id","asset_id")
);

-- AddForeignKey
ALTER TABLE "starred_assets" ADD CONSTRAINT "starred_assets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
