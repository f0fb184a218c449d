import type { Endpoint } from "../endpoint";
import { DEFAULT_LIMIT, pageOf } from "../listing";
import { answerOfWebhooks } from "../reply";
import { subscriptionView } from "../views/subscription-view";

export const webhookEndpoints: Endpoint[] = [
  {
    // The only path of ours without a slash at its end.
    template: "/api/v3/accounts/{account_id}/webhooks/subscriptions",
    resource: "webhooks",
    parameters: { include_related: { related: null }, limit: "limit", offset: "offset" },
    answer: ({ account, query, pastTheEnd }) => {
      const page = pageOf(account.subscriptions, query, pastTheEnd);
      return answerOfWebhooks(
        page.map((subscription) => subscriptionView(account, subscription)),
        {
          pagination: { count: page.length, total_count: account.subscriptions.length },
          filters: { limit: query.integer("limit") ?? DEFAULT_LIMIT, offset: query.integer("offset") ?? 0 },
        },
      );
    },
  },
];
