import { expect, type Page } from "@playwright/test";

/** Chromium's own line for an answer above 399; which of them are wrong, the journeys say by what they see. */
const refusedAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Listens for what no page of ours may do: complain on the console, throw, talk to somebody else, or open a dialog. */
export function watchPage(page: Page, origin: string): { expectQuiet: () => void } {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message} (${page.url()})`));
  page.on("console", (message) => {
    if (message.type() === "error" && !refusedAnswer.test(message.text()))
      faults.push(`console: ${message.text()} (${page.url()})`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) faults.push(`request: ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { expectQuiet: () => expect(faults, "errors, foreign requests and dialogs of the page").toEqual([]) };
}
