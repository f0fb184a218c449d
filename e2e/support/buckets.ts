import { givenObjectStores, type ObjectStores } from "@/scripts/test/object-stores/addresses";

/** The object stores of this run, as scripts/test.ts started them; the installation under test may reach them. */
export function objectStores(): ObjectStores {
  const stores = givenObjectStores();
  if (!stores) throw new Error("There are no object stores: run the journeys with npm test -- e2e");
  return stores;
}
