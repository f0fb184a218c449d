import { usePathname, useRouter, useSearchParams } from "next/navigation";

/** A piece of the view that the address holds. The default is left out of it. */
export function useSearchParam(name: string, standard: string): [string, (value: string) => void] {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const set = (value: string) => {
    const next = new URLSearchParams(search);
    if (value === standard) next.delete(name);
    else next.set(name, value);
    const text = next.toString();
    router.replace(text ? `${pathname}?${text}` : pathname, { scroll: false });
  };
  return [search.get(name) ?? standard, set];
}
