import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { TokenDialog } from "@/components/access/token-dialog";
import { TokenTable } from "@/components/access/token-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page-header";
import { loadApiTokens } from "@/lib/access/loaders";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const tokens = await loadApiTokens();
  return (
    <Page>
      <PageHeader
        title="API tokens"
        description="For scripts and other systems that call Connetra's API. Each has a role, and is shown once."
        actions={<TokenDialog />}
      />
      <Card>
        {tokens.length > 0 ? (
          <TokenTable tokens={tokens} />
        ) : (
          <EmptyState icon={KeyRound} title="No tokens yet">
            Make one, and send it as <code className="font-mono text-xs">Authorization: Bearer …</code> with each call.
            API docs in the navigation lists the calls.
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}
