import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/access/auth-frame";
import { signInError } from "@/components/access/sign-in-error";
import { SignInForm } from "@/components/access/sign-in-form";
import { loadCurrentUser } from "@/lib/access/loaders";
import { nextPath } from "@/lib/access/next-path";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: "Sign in" };

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
      <SignInForm next={next} refused={error ? signInError(statusOf(error), Number(seconds) || 0) : null} />
    </AuthFrame>
  );
}
