import { AuthFrame } from "@/components/access/auth-frame";
import { ButtonLink } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";

export default function SetupLinkOver() {
  return (
    <AuthFrame
      title="This set-up link does not work"
      description="It was used already, or it is not the whole link. If Connetra has an admin, sign in, or ask them for an invitation."
    >
      <div className="flex flex-col gap-2">
        <p className="text-sm text-ink-soft">
          If it has none yet, print the link that works where Connetra is installed. Starting it again prints it, too.
        </p>
        <CodeBlock code="npm run cli -- setup-link" label="Command that prints the set-up link" />
      </div>
      <ButtonLink href="/sign-in" variant="primary" size="lg">
        Go to sign-in
      </ButtonLink>
    </AuthFrame>
  );
}
