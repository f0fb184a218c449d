"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { errorView } from "@/components/shell/api-client";
import { Button } from "@/components/ui/button";
import { exploreSample } from "./connector-calls";

/** Connects the sample warehouse and its dbt project. */
export function ExploreSample() {
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: exploreSample,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["connectors"] }),
    onError: (thrown) => {
      const { message, remedy } = errorView(thrown);
      toast.error(message, { description: remedy });
    },
  });
  return (
    <Button pending={start.isPending} onClick={() => start.mutate()}>
      Explore the sample project
    </Button>
  );
}
