"use client";

import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import type { ConnectorView } from "@/lib/connectors/schema";
import type { IntegrationDescriptor } from "@/lib/integrations/contract";
import type { WebhookView } from "@/lib/webhooks/schema";
import { RichText } from "../rich-text";
import { scheduleWords } from "../schedule/schedule-words";
import { WebhookHistory } from "./webhook-history";
import { outOfReach } from "./webhook-words";

/** "Every hour" within a sentence; a cron line stays as it is. */
const inSentence = (words: string): string => words.replace(/^E/, "e");

/** Where a connector's vendor says that there is something new: the address, how to make it known there, and what came. */
export function WebhookPanel({
  connector,
  webhook,
  integration,
}: {
  connector: ConnectorView;
  webhook: WebhookView;
  integration: IntegrationDescriptor;
}) {
  const unreachable = outOfReach(webhook.url);
  const steps = integration.webhook?.steps ?? [];
  const works = webhook.hasSecret && webhook.lastEvent !== null;
  return (
    <Card aria-label="Webhook">
      <CardHeader
        title="Webhook"
        description={`${integration.name} says when a run is over, and a sync starts within a minute.`}
        action={
          webhook.hasSecret ? <Badge tone="success">Secret is set</Badge> : <Badge tone="neutral">Not set up</Badge>
        }
      />
      <CardBody className="flex flex-col gap-4">
        <div>
          <p className="text-xs text-ink-faint">URL</p>
          <div className="mt-1 flex items-center gap-1 rounded-md border bg-subtle py-1 pr-1 pl-2.5">
            <code className="min-w-0 grow font-mono text-xs wrap-anywhere select-all">{webhook.url}</code>
            <CopyButton text={webhook.url} label="Copy the webhook's URL" />
          </div>
        </div>
        {unreachable && (
          <Notice tone="warning" title={unreachable}>
            Start Connetra with APP_URL set to the address that it has on the internet, and the URL here changes with
            it.
          </Notice>
        )}
        <details className="group/steps rounded-md border" open={!works}>
          <summary className="flex list-none items-center gap-2 px-3 py-2 font-medium -outline-offset-2 hover:bg-subtle [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden
              className="size-4 shrink-0 text-ink-faint transition-transform group-open/steps:rotate-90"
            />
            {works ? "How it was set up" : "Set it up"}
          </summary>
          <div className="flex flex-col gap-3 border-t px-3 py-3">
            <ol className="flex list-decimal flex-col gap-1.5 pl-5 text-ink-soft marker:text-ink-faint">
              {steps.map((step) => (
                <li key={step} className="pl-1">
                  <RichText text={step} about="Webhook" />
                </li>
              ))}
            </ol>
            <p className="text-ink-soft">
              {webhook.events.length === 1 ? "Event to choose: " : "Events to choose: "}
              {webhook.events.map((event) => (
                <Badge key={event} className="mr-1">
                  {event}
                </Badge>
              ))}
            </p>
            <p>
              <ButtonLink
                size="sm"
                variant={webhook.hasSecret ? "secondary" : "primary"}
                href={`/settings/connectors/${connector.id}?tab=edit&field=${integration.webhook?.secret ?? ""}`}
              >
                {webhook.hasSecret ? "Replace the secret" : "Enter the secret"}
              </ButtonLink>
            </p>
          </div>
        </details>
        <WebhookHistory connectorId={connector.id} webhook={webhook} vendor={integration.name} />
        <p className="text-xs text-ink-faint">
          {connector.schedule
            ? `The schedule goes on beside it (${inSentence(scheduleWords(connector.schedule))}) and finds what no message told of.`
            : "There is no schedule: what no message tells of is found only by “Sync now”. A schedule under Edit makes sure of it."}
        </p>
      </CardBody>
    </Card>
  );
}
