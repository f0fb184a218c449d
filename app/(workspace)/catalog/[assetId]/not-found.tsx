import { AssetNotFound } from "@/components/catalog/asset/asset-not-found";

export default function AssetPageNotFound() {
  return <AssetNotFound />;
}
