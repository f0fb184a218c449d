import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthFrame } from "@/components/access/auth-frame";
import { SignInForm } from "@/components/access/sign-in-form";
import { loadCurrentUser } from "@/lib/access/loaders";
import { nextPath } from "@/lib/access/next-path";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const next = nextPath((await searchParams).next);
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
      <SignInForm next={next} />
    </AuthFrame>
  );
}
