import { assetsAtHand } from "@/lib/catalog/at-hand-data";
import { operations } from "@/lib/platform/operations";
import { routes, serve } from "@/lib/platform/route";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: serve(operations.readAtHand, ({ query, caller }) => assetsAtHand(caller.userId, query.limit)),
});
