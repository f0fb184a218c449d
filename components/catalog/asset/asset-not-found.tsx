import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function AssetNotFound() {
  return (
    <EmptyState
      as="h1"
      icon={SearchX}
      title="This asset is not in the catalog"
      className="grow justify-center"
      action={
        <>
          <ButtonLink href="/catalog" variant="primary">
            Search the catalog
          </ButtonLink>
          <ButtonLink href="/">Go home</ButtonLink>
        </>
      }
    >
      It may have left its project or warehouse with the last sync, its connector may have been deleted, or the link is
      not complete. An asset that comes back gets its old address again.
    </EmptyState>
  );
}
