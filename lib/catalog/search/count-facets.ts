import type { AssetFacets } from "../schema";
import { countValues } from "./facet-column";
import { type FacetName, facetNames } from "./facet-names";
import { facetBit, type Match, type MatchQuery, starredBit } from "./match";
import type { IndexedConnector, PublishedIndex } from "./published-index";

/** So many values of a facet are told: those that most assets have, and whatever is chosen. */
const FACET_VALUES = 30;

type Counted = { connector: IndexedConnector; facets: { bit: number; name: FacetName; counts: Int32Array }[] };

/** Counts how many assets each value of each facet would leave, as the matches come by. */
export class FacetCounter {
  readonly #connectors: Counted[] = [];
  #starred = 0;

  constructor(private readonly starred: ReadonlySet<string>) {}

  of(connector: IndexedConnector): (match: Readonly<Match>) => void {
    const facets = facetNames.map((name, nth) => ({
      ...{ name, bit: facetBit(nth), column: connector.facets[name] },
      counts: new Int32Array(connector.facets[name].values.length),
    }));
    this.#connectors.push({ connector, facets });
    return ({ asset, at, counted }) => {
      for (const { bit, column, counts } of facets) if ((counted & bit) !== 0) countValues(column, at, counts);
      if ((counted & starredBit) !== 0 && this.starred.has(asset.id)) this.#starred += 1;
    };
  }

  #counts(name: FacetName, chosen: readonly string[]): { value: string; count: number }[] {
    const counts = new Map(chosen.map((value) => [value, 0]));
    for (const { connector, facets } of this.#connectors) {
      const { values } = connector.facets[name];
      for (const [code, count] of facets.find((facet) => facet.name === name)?.counts.entries() ?? []) {
        const value = values[code];
        if (count > 0 && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + count);
      }
    }
    const all = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
    return all.filter(({ value }, nth) => nth < FACET_VALUES || chosen.includes(value));
  }

  done(query: MatchQuery, { connectors }: PublishedIndex): AssetFacets {
    const names = new Map(connectors.map(({ id, name }) => [id, name]));
    const of = (name: FacetName) => this.#counts(name, query[name] ?? []);
    return {
      ...{ type: of("type"), status: of("status"), tag: of("tag"), package: of("package"), schema: of("schema") },
      ...{ database: of("database"), materialization: of("materialization"), owner: of("owner"), group: of("group") },
      ...{ access: of("access"), freshness: of("freshness"), contract: of("contract") },
      connector: of("connectorId").map((each) => ({ ...each, name: names.get(each.value) ?? "" })),
      starred: [{ value: "true", count: this.#starred }],
    };
  }
}
