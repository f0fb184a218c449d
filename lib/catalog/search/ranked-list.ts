import { inOrder, type ListedAsset } from "./listed-asset";

export type Ranked = { asset: ListedAsset; rank: number };

/** Gathers what a list holds and gives out one piece of it in order, without putting the rest in order. */
export class RankedList {
  readonly #byRank: ListedAsset[][] = [];
  total = 0;

  /** @param after the last asset of the piece before, where a list goes on from there */
  constructor(private readonly after: { folded: string; id: string; rank: number } | null) {}

  add(asset: ListedAsset, rank: number): void {
    this.total += 1;
    const { after } = this;
    if (after && (rank < after.rank || (rank === after.rank && inOrder(asset, after) <= 0))) return;
    const same = this.#byRank[rank];
    if (same) same.push(asset);
    else this.#byRank[rank] = [asset];
  }

  piece(skipped: number, limit: number): Ranked[] {
    const piece: Ranked[] = [];
    let from = skipped;
    for (const [rank, assets] of this.#byRank.entries()) {
      if (piece.length === limit) break;
      if (!assets) continue;
      if (from >= assets.length) {
        from -= assets.length;
        continue;
      }
      const wanted = assets.sort(inOrder).slice(from, from + limit - piece.length);
      for (const asset of wanted) piece.push({ asset, rank });
      from = 0;
    }
    return piece;
  }
}
