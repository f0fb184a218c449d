import { Notice } from "@/components/ui/notice";
import { plannedIntegrations } from "@/lib/integrations/planned";
import { integrations } from "@/lib/integrations/registry";
import { GalleryCard } from "./gallery-card";
import { galleryFamilies } from "./gallery-families";

const grid = "grid gap-3 sm:grid-cols-2 lg:grid-cols-3";

/** Everything that can be connected. `then` is where to go once a warehouse is. */
export function Gallery({ hasPrimary, then }: { hasPrimary: boolean; then: string | null }) {
  const warehouses = galleryFamilies("primary", integrations, plannedIntegrations);
  const tools = galleryFamilies("secondary", integrations, plannedIntegrations);
  return (
    <div className="flex flex-col gap-8">
      {then && (
        <Notice title="First the warehouse, then dbt">
          Choose the warehouse that your dbt project builds in. Once it is connected, you go on where you were.
        </Notice>
      )}
      <section aria-labelledby="warehouses" className="flex flex-col gap-3">
        <h2 id="warehouses" className="text-base font-semibold">
          Warehouses and databases
        </h2>
        <ul className={grid}>
          {warehouses.flatMap(({ options }) =>
            options.map((option) => (
              <li key={option.name}>
                <GalleryCard option={option} tier="primary" then={then} />
              </li>
            )),
          )}
        </ul>
      </section>
      {!then && (
        <section aria-labelledby="tools" className="flex flex-col gap-3">
          <h2 id="tools" className="text-base font-semibold">
            Data tools
          </h2>
          {!hasPrimary && (
            <Notice
              tone="warning"
              title="Connect a warehouse first"
              action={
                <a href="#warehouses" className="rounded-sm font-medium text-accent hover:underline">
                  Choose a warehouse
                </a>
              }
            >
              dbt enriches the tables of the warehouse that it builds in. You may fill in its form already: what you
              type is kept.
            </Notice>
          )}
          {tools.map(({ family, options }) => (
            <div key={family} className="flex flex-col gap-2">
              <h3 className="text-sm font-medium text-ink-soft">{family}</h3>
              <ul className={grid}>
                {options.map((option) => (
                  <li key={option.name}>
                    <GalleryCard option={option} tier="secondary" then={null} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
