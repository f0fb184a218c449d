import type { CloudAccount } from "../cloud-account";
import type { SubscriptionRecord } from "../records";

export const subscriptionView = (account: CloudAccount, subscription: SubscriptionRecord) => ({
  id: subscription.id,
  name: subscription.name,
  description: subscription.description,
  event_types: subscription.eventTypes,
  job_ids: subscription.jobIds,
  client_url: subscription.url,
  active: subscription.active,
  http_status_code: "0",
  account_id: account.id,
  account_identifier: "act_2fzKbYw7PGoQ0TqVd1uXs9HnEcR",
});
