import { buildsRelation, isTestType, type TestStatus } from "@/lib/core/catalog";
import type { DbtRelation } from "@/lib/mapping/match-relations";
import { relationOf } from "@/lib/mapping/relation-of";
import { isFailing, worstStatus } from "@/lib/quality/test-status";
import type { IndexedAsset } from "./read-marks";

const UNSEEN = 0;
const ASSET = 1;
const TEST = 2;
/** An asset of another connector, which this project refers to. */
const FOREIGN = 3;

/**
 * What must be known of a whole project once all its nodes have gone by: who depends on whom, which tests hang on what,
 * which nodes stand for a relation. Keys are kept once and referred to by number, so that a project of a hundred
 * thousand nodes stays small.
 */
export class ProjectIndex {
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #kinds: number[] = [];
  readonly #edges: number[] = [];
  readonly #attached: number[] = [];
  readonly #texts = new Map<string, string>();
  readonly relations: DbtRelation[] = [];

  add({ asset, dependsOn }: { asset: IndexedAsset; dependsOn: readonly string[] }): void {
    const at = this.#number(asset.key);
    this.#kinds[at] = isTestType(asset.type) ? TEST : ASSET;
    if (isTestType(asset.type)) for (const key of asset.attachedTo) this.#attached.push(at, this.#number(key));
    else for (const key of dependsOn) this.#edges.push(this.#number(key), at);
    if (buildsRelation(asset.type)) this.relations.push(this.#relationOf(asset));
  }

  /** Told of a node that another connector has: edges lead to it from there. */
  addForeign(key: string): void {
    this.#kinds[this.#number(key)] = FOREIGN;
  }

  has = (key: string): boolean => isOwn(this.#kindOf(key));

  /** The keys of all nodes that have gone by. */
  get keys(): string[] {
    return this.#keys.filter((_, at) => isOwn(this.#kinds[at]));
  }

  isTest = (key: string): boolean => this.#kindOf(key) === TEST;

  /** Distinct edges whose both ends are assets, as keys: the lower one of this project, the upper one of any that is connected. */
  *edges(onUnknown: (missing: string, by: string) => void): Generator<[from: string, to: string]> {
    const seen = new Set<number>();
    for (let at = 0; at < this.#edges.length; at += 2) {
      const from = this.#edges[at] ?? 0;
      const to = this.#edges[at + 1] ?? 0;
      const pair = from * this.#keys.length + to;
      if (seen.has(pair)) continue;
      seen.add(pair);
      if (this.#kinds[from] === ASSET || this.#kinds[from] === FOREIGN) yield [this.#key(from), this.#key(to)];
      else if (this.#kinds[from] === UNSEEN) onUnknown(this.#key(from), this.#key(to));
    }
  }

  /** For each asset that has tests, its health by the statuses of their last results. */
  *health(
    statusOf: (testKey: string) => TestStatus,
  ): Generator<[key: string, { testStatus: TestStatus; tests: number; failing: number }]> {
    const byAsset = new Map<number, TestStatus[]>();
    for (let at = 0; at < this.#attached.length; at += 2) {
      const asset = this.#attached[at + 1] ?? 0;
      if (this.#kinds[asset] !== ASSET) continue;
      const statuses = byAsset.get(asset) ?? [];
      statuses.push(statusOf(this.#key(this.#attached[at] ?? 0)));
      byAsset.set(asset, statuses);
    }
    for (const [asset, statuses] of byAsset) {
      const failing = statuses.filter(isFailing).length;
      yield [this.#key(asset), { testStatus: worstStatus(statuses), tests: statuses.length, failing }];
    }
  }

  #kindOf = (key: string): number => this.#kinds[this.#numbers.get(key) ?? -1] ?? UNSEEN;

  #key = (number: number): string => this.#keys[number] ?? "";

  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    this.#kinds.push(UNSEEN);
    return number;
  }

  #relationOf(asset: IndexedAsset): DbtRelation {
    const { materialization, database, schema } = asset;
    const [of, inDatabase, inSchema] = [materialization, database, schema].map((text) => this.#shared(text));
    return {
      ...relationOf(asset),
      ...{ materialization: of ?? null, database: inDatabase ?? null, schema: inSchema ?? null },
    };
  }

  /** One string for the many equal ones that were parsed one by one. */
  #shared(text: string | null): string | null {
    if (text === null) return null;
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}

const isOwn = (kind: number | undefined): boolean => kind === ASSET || kind === TEST;
