import { neighbourhood } from "@/lib/lineage/data";
import { operations } from "@/lib/platform/operations";
import { found, routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readLineage, async ({ query }) => found(await neighbourhood(query), "asset")),
});
