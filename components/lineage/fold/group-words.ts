import { assetTypeLooks } from "@/components/ui/asset-type";
import { type AssetType, assetTypes } from "@/lib/core/catalog";

/** "3 models, 1 source": most first. */
export function groupWords(members: readonly { type: AssetType }[]): string {
  return assetTypes
    .map((type) => ({ type, count: members.filter((member) => member.type === type).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ type, count }) => {
      const { label, plural } = assetTypeLooks[type];
      return `${count} ${(count === 1 ? label : plural).toLowerCase()}`;
    })
    .join(", ");
}
