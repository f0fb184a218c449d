import type { Endpoint } from "../endpoint";
import { answer } from "../reply";
import { accountView } from "../views/account-view";

const parameters = { include_related: { related: null } } as const;

const listed = (template: string): Endpoint => ({
  template,
  resource: "accounts",
  parameters,
  answer: ({ account }) =>
    answer([accountView(account)], { filters: {}, order_by: "id", pagination: { count: 1, total_count: 1 } }),
});

export const accountEndpoints: Endpoint[] = [
  listed("/api/v2/accounts/"),
  listed("/api/v3/accounts/"),
  {
    template: "/api/v2/accounts/{account_id}/",
    resource: "accounts",
    parameters,
    answer: ({ account }) => answer(accountView(account)),
  },
];
