import { Compass } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** For an address that leads nowhere, and for what was there once. */
export function PageNotFound() {
  return (
    <EmptyState
      as="h1"
      icon={Compass}
      title="There is nothing here"
      className="grow justify-center"
      action={
        <>
          <ButtonLink href="/" variant="primary">
            Go home
          </ButtonLink>
          <ButtonLink href="/catalog">Search the catalog</ButtonLink>
        </>
      }
    >
      The address is wrong, or what stood here was deleted. An asset that left its project is no longer in the catalog.
    </EmptyState>
  );
}
