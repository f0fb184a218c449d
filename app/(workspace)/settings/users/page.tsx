import type { Metadata } from "next";
import { InvitationTable } from "@/components/access/invitation-table";
import { InviteDialog } from "@/components/access/invite-dialog";
import { UserTable } from "@/components/access/user-table";
import { Card, CardHeader } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page-header";
import { loadUsers } from "@/lib/access/loaders";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  const { me, users, invitations } = await loadUsers();
  return (
    <Page>
      <PageHeader
        title="Users"
        description="Analysts read the catalog and lineage. Admins also manage connectors, people and tokens."
        actions={<InviteDialog />}
      />
      <Card>
        <UserTable users={users} meId={me.id} />
      </Card>
      {invitations.length > 0 && (
        <Card>
          <CardHeader
            title="Open invitations"
            description="Links are shown once. Invite the same address again for a new one."
          />
          <InvitationTable invitations={invitations} />
        </Card>
      )}
    </Page>
  );
}
