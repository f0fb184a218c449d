import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/access/auth-frame";
import { oidcError, signInError } from "@/components/access/sign-in-error";
import { SignInForm } from "@/components/access/sign-in-form";
import { loadCurrentUser, loadProviderName } from "@/lib/access/loaders";
import { nextPath } from "@/lib/access/next-path";
import type { ErrorView } from "@/lib/core/errors";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: "Sign in" };

/** The error of a failed way back from the identity provider, as our callback or next-auth names it. */
const refusedBy = (error: unknown, seconds: unknown): ErrorView | null => {
  if (typeof error !== "string") return null;
  return oidcError(error) ?? signInError(statusOf(error), Number(seconds) || 0);
};

const statusOf = (error: unknown): number =>
  error === "too-many-requests" ? 429 : error === "CredentialsSignin" ? 401 : 0;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { next: asked, error, seconds } = await searchParams;
  const next = nextPath(asked);
  if (await loadCurrentUser()) redirect(next);
  return (
    <AuthFrame
      title="Sign in to Connetra"
      foot={
        <>
          No account yet? An admin can invite you. Setting Connetra up for the first time, open the link that was
          printed where it was started; <code className="font-mono text-ink-soft">npm run cli -- setup-link</code>{" "}
          prints it again.
        </>
      }
    >
      <SignInForm next={next} refused={refusedBy(error, seconds)} provider={loadProviderName()} />
    </AuthFrame>
  );
}
