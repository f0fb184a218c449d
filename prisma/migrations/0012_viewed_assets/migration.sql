-- CreateTable
CREATE TABLE "viewed_assets" (
    "user_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "viewed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "viewed_assets_pkey" PRIMARY KEY ("user_id","asset_id")
);

-- AddForeignKey
ALTER TABLE "viewed_assets" ADD CONSTRAINT "viewed_assets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
