import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { plural } from "@/components/ui/format-number";
import type { LooserSearch } from "@/lib/catalog/looser-data";
import { type CatalogState, catalogHref, withFilters, withoutFilters, withSearch } from "./catalog-url";
import { filterLabel, filterTitles } from "./filter-labels";

type Way = { href: string; label: string; count: number };

/** The step that a looser search is, in words and as an address. */
function wayOf(looser: LooserSearch, state: CatalogState, connectors: ReadonlyMap<string, string>): Way {
  const { step, count } = looser;
  if (step === "word")
    return { href: catalogHref(withSearch(state, looser.q)), label: `Search without “${looser.word}”`, count };
  if (step === "word-and-filters") {
    const href = catalogHref(withSearch(withoutFilters(state), looser.q));
    return { href, label: `Search without “${looser.word}” and without the filters`, count };
  }
  if (step === "filters")
    return {
      href: catalogHref(withSearch(withoutFilters(state), state.q)),
      label: "Search without the filters",
      count,
    };
  if (step === "tests")
    return {
      href: catalogHref(withFilters(state, { type: ["test", "unit_test"] })),
      label: "Look among the tests",
      count,
    };
  const values = (state[looser.name] ?? []).map((value) => filterLabel(looser.name, value, connectors));
  const label = `Leave out ${filterTitles[looser.name]}: ${values.join(", ")}`;
  return { href: catalogHref(withFilters(state, { [looser.name]: undefined })), label, count };
}

/** Says why nothing is listed, and what to let go of to find something. */
export function NoHits({
  state,
  looser,
  connectors,
}: {
  state: CatalogState;
  looser: readonly LooserSearch[];
  connectors: readonly { value: string; name: string }[];
}) {
  const q = state.q.trim();
  const names = new Map(connectors.map(({ value, name }) => [value, name]));
  const ways = looser.map((each) => wayOf(each, state, names));
  return (
    <EmptyState
      icon={SearchX}
      title={q !== "" ? `Nothing found for “${q}”` : "No asset fits these filters"}
      className="rounded-lg border bg-surface wrap-anywhere"
      action={<ButtonLink href={catalogHref(withoutFilters(state))}>Show everything</ButtonLink>}
    >
      <p>
        {q !== ""
          ? "Every word must be in the name, the key, a tag, a column or a description, or be spelled like one that is."
          : "No asset has all of them."}
      </p>
      {ways.length > 0 && (
        <ul aria-label="What to let go of" className="mt-3 flex flex-col gap-1.5">
          {ways.map(({ href, label, count }, nth) => (
            <li key={href}>
              <ButtonLink
                href={href}
                variant={nth === 0 ? "primary" : "secondary"}
                className="h-auto min-h-8 w-full py-1 whitespace-normal"
              >
                {label} <span className="tabular font-normal opacity-80">({plural(count, "asset")})</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}
