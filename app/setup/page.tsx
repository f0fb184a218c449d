import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthFrame } from "@/components/access/auth-frame";
import { SetupForm } from "@/components/access/setup-form";
import { loadSetup } from "@/lib/access/loaders";

type Search = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: "Set up" };

export default async function SetupPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { token } = await searchParams;
  if (typeof token !== "string" || !(await loadSetup(token))) notFound();
  return (
    <AuthFrame
      title="Welcome to Connetra"
      description="Create the first account. It is an admin: it connects data and invites the others. This link works once."
    >
      <SetupForm token={token} />
    </AuthFrame>
  );
}
