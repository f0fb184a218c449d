import { AuthFrame } from "@/components/access/auth-frame";
import { ButtonLink } from "@/components/ui/button";

export default function InvitationOver() {
  return (
    <AuthFrame
      title="This invitation does not work"
      description="It was used, taken back, replaced by a newer one, or has run out: invitations last seven days. Ask the admin who invited you for a new link."
    >
      <ButtonLink href="/sign-in" variant="primary" size="lg">
        Go to sign-in
      </ButtonLink>
    </AuthFrame>
  );
}
