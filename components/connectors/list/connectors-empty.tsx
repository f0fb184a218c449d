"use client";

import { Database } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExploreSample } from "../explore-sample";

/** No connectors yet: what comes first, and a way to look around without any. */
export function ConnectorsEmpty({ mayManage }: { mayManage: boolean }) {
  return (
    <Card>
      {mayManage ? (
        <EmptyState
          icon={Database}
          title="Connect your warehouse first"
          action={
            <>
              <ButtonLink variant="primary" href="/settings/connectors/new">
                Connect a warehouse
              </ButtonLink>
              <ExploreSample />
            </>
          }
        >
          Connetra reads its tables and columns. Then add dbt, which brings models, tests, documentation and lineage to
          them. Or look around in a small project of our own.
        </EmptyState>
      ) : (
        <EmptyState icon={Database} title="Nothing is connected yet">
          Ask an admin to connect the warehouse and the dbt project. They appear here with their state.
        </EmptyState>
      )}
    </Card>
  );
}
