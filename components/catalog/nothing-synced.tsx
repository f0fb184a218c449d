import { Boxes } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Before the first sync: the catalog is empty because nothing has been read yet. */
export function NothingSynced({ isAdmin }: { isAdmin: boolean }) {
  return (
    <EmptyState
      icon={Boxes}
      title="Nothing has been synced yet"
      className="grow justify-center"
      action={
        isAdmin ? (
          <>
            <ButtonLink href="/settings/connectors" variant="primary">
              Go to Data Connectors
            </ButtonLink>
            <ButtonLink href="/">Explore the sample project</ButtonLink>
          </>
        ) : undefined
      }
    >
      {isAdmin
        ? "Connect a warehouse, then dbt, and run the first sync. Tables, models, tests and their documentation appear here."
        : "An admin has to connect a warehouse and dbt first. Tables, models, tests and their documentation appear here."}
    </EmptyState>
  );
}
