import { Search } from "lucide-react";
import Form from "next/form";

/** The first thing on the home page: most people come to find something they know the name of. */
export function HomeSearch({ total }: { total: string }) {
  return (
    <Form action="/catalog" role="search" className="relative">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-ink-faint"
      />
      <input
        type="search"
        name="q"
        aria-label="Search the catalog"
        placeholder={`Search ${total} by name, column or description`}
        autoComplete="off"
        className="h-12 w-full rounded-lg border border-line-strong bg-surface pr-4 pl-12 text-lg placeholder:text-base placeholder:text-ink-faint hover:border-ink-faint focus-visible:border-ring focus-visible:outline-offset-0"
      />
    </Form>
  );
}
