import { operations } from "@/lib/platform/operations";
import { routes, serveSigned } from "@/lib/platform/route";
import { receiveWebhook } from "@/lib/webhooks/receive";

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: serveSigned(operations.receiveWebhook, ({ params, rawBody, request: { headers } }) =>
    receiveWebhook({ ...params, rawBody, headers, now: new Date() }),
  ),
});
