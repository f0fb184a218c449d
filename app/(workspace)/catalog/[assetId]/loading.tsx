import { AssetSkeleton } from "@/components/catalog/asset/asset-skeleton";

export default function AssetLoading() {
  return <AssetSkeleton />;
}
