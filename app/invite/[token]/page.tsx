import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AcceptInvitationForm } from "@/components/access/accept-invitation-form";
import { AuthFrame } from "@/components/access/auth-frame";
import { loadInvitation } from "@/lib/access/loaders";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await loadInvitation(token);
  if (!invitation) notFound();
  return (
    <AuthFrame
      title="Join Connetra"
      description={`You are invited as ${invitation.role === "admin" ? "an admin" : "an analyst"}. Choose a name and a password.`}
    >
      <AcceptInvitationForm token={token} email={invitation.email} />
    </AuthFrame>
  );
}
