import { foldText } from "./fold";
import { layOut } from "./lists";
import { placeOf } from "./places";
import { type Field, field } from "./rank";
import { TextIndex, type Texts } from "./text-index";
import { wordParts } from "./words";

/** Different texts, each once, with the places where it stands. */
class TextTable {
  readonly #texts = new Map<string, number>();
  readonly #lastPlace: number[] = [];
  readonly #textOf: number[] = [];
  readonly #places: number[] = [];

  add(text: string, place: number): void {
    let nth = this.#texts.get(text);
    if (nth === undefined) {
      nth = this.#texts.size;
      this.#texts.set(text, nth);
    }
    if (this.#lastPlace[nth] === place) return;
    this.#lastPlace[nth] = place;
    this.#textOf.push(nth);
    this.#places.push(place);
  }

  done = (): Texts => ({
    texts: [...this.#texts.keys()],
    places: layOut(this.#texts.size, this.#textOf, this.#places),
  });
}

/** An identifier without what is between its parts, so that "customerid" finds customer_id; null where that changes nothing. */
const joined = (folded: string): string | null => {
  const text = wordParts(folded).join("");
  return text === "" || text === folded ? null : text;
};

/** Gathers the texts of assets. */
export class TextIndexBuilder {
  readonly #plain = new TextTable();
  readonly #joined = new TextTable();
  readonly #joinedOf = new Map<string, string | null>();

  /** Puts an identifier in, and once more without what is between its parts. */
  addIdentifier(asset: number, where: Field, joinedWhere: Field, name: string): void {
    const folded = foldText(name);
    this.#addFolded(asset, where, folded);
    let text = this.#joinedOf.get(folded);
    if (text === undefined) {
      text = joined(folded);
      this.#joinedOf.set(folded, text);
    }
    if (text !== null) this.#joined.add(text, placeOf(asset, joinedWhere));
  }

  /** Puts the words of a text in; a search finds words, so what has spaces in it is several. */
  add = (asset: number, where: Field, text: string): void => this.#addFolded(asset, where, foldText(text));

  #addFolded(asset: number, where: Field, text: string): void {
    const place = placeOf(asset, where);
    for (const word of text.split(/\s+/)) if (word !== "") this.#plain.add(word, place);
  }

  build = (assets: number): TextIndex => new TextIndex(assets, this.#plain.done(), this.#joined.done());
}

/** The texts of one asset. */
export type AssetTexts = {
  name: string;
  key: string;
  tags: readonly string[];
  columns: readonly string[];
  descriptions: readonly string[];
};

/** So much of a description is searched. */
const MOST_OF_DESCRIPTION = 20_000;

export function addTexts(builder: TextIndexBuilder, asset: number, texts: AssetTexts): void {
  builder.addIdentifier(asset, field.name, field.joinedName, texts.name);
  builder.add(asset, field.key, texts.key);
  for (const tag of texts.tags) builder.add(asset, field.tag, tag);
  for (const column of texts.columns) builder.addIdentifier(asset, field.column, field.joinedColumn, column);
  for (const text of texts.descriptions) builder.add(asset, field.description, text.slice(0, MOST_OF_DESCRIPTION));
}
