"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorNotice } from "@/components/ui/error-notice";

/** Next keeps a server error's message from the browser and gives the key to the log instead. */
const digestOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : undefined;

/** What a page shows in its own place when it could not be drawn. */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 px-4 py-12">
      <h1 className="text-xl font-semibold">This page could not be shown</h1>
      <ErrorNotice
        error={{
          code: "internal",
          message: "Something went wrong on our side.",
          remedy:
            "Try again. If it happens again, give the reference to whoever runs Connetra: the server's log has the cause under it.",
        }}
        reference={digest}
      />
      <div className="flex gap-2">
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
        <ButtonLink href="/">Go home</ButtonLink>
      </div>
    </div>
  );
}
