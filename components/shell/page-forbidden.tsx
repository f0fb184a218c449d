import { Lock } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** For a page that the person's role does not open. */
export function PageForbidden() {
  return (
    <EmptyState
      as="h1"
      icon={Lock}
      title="This page is for admins"
      className="grow justify-center"
      action={
        <ButtonLink href="/" variant="primary">
          Go home
        </ButtonLink>
      }
    >
      Ask an admin to do it for you, or to change your role.
    </EmptyState>
  );
}
