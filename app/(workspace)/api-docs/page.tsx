import type { Metadata } from "next";
import { CallSection } from "@/components/api-docs/call-section";
import { ProblemCodes } from "@/components/api-docs/problem-codes";
import { CodeBlock } from "@/components/ui/code-block";
import { Page, PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/access/gate";
import { apiReference } from "@/lib/platform/api-reference";
import { env } from "@/lib/platform/env";
import { problemCodes } from "@/lib/platform/openapi";

export const metadata: Metadata = { title: "API" };

export default async function ApiDocsPage() {
  await requireUser();
  const base = env().APP_URL;
  return (
    <Page>
      <PageHeader
        title="API"
        description="Everything the pages do, for scripts. Each call checks what it is sent against the schema shown here."
        actions={
          <a className="text-sm text-accent underline-offset-4 hover:underline" href="/api/v1/openapi.json">
            openapi.json
          </a>
        }
      />
      <CodeBlock
        label="Example call"
        code={`curl -H "Authorization: Bearer $CONNETRA_TOKEN" ${base}/api/v1/connectors`}
      />
      {apiReference(base).map(({ name, calls }) => (
        <section key={name} aria-label={name} className="rounded-md border border-line bg-surface">
          <h2 className="border-b border-line px-3 py-2 text-sm font-semibold">{name}</h2>
          {calls.map((call) => (
            <CallSection key={`${call.method} ${call.path}`} call={call} />
          ))}
        </section>
      ))}
      <section className="flex flex-col gap-2">
        <h2 className="text-sm font-semibold">Problems</h2>
        <p className="max-w-2xl text-sm text-ink-soft">
          What goes wrong is answered as application/problem+json with code, detail (what happened), remedy (what to do
          about it) and, on 422, errors with the path of each field.
        </p>
        <ProblemCodes codes={problemCodes} />
      </section>
    </Page>
  );
}
