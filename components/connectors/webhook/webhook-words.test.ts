import { expect, it } from "vitest";
import { webhookOutcome, webhookReason } from "@/lib/webhooks/schema";
import { outcomeWords, outOfReach, refusalWords } from "./webhook-words";

it("each refusal says what was wrong and what to do", () => {
  const told = webhookReason.options.map((reason) => refusalWords(reason, "dbt Cloud"));
  expect(new Set(told.map(({ what }) => what)).size).toBe(webhookReason.options.length);
  for (const { remedy } of told) expect(remedy).toMatch(/\.$/);
});

it("each outcome has words of its own", () => {
  expect(new Set(webhookOutcome.options.map((outcome) => outcomeWords[outcome])).size).toBe(4);
});

it.each([
  ["http://localhost:3000/api", "machine"],
  ["http://127.0.0.1:3000/api", "machine"],
  ["https://192.168.3.4/api", "network"],
  ["https://172.20.0.4/api", "network"],
  ["https://catalog/api", "network"],
  ["http://catalog.example.com/api", "encrypted"],
])("%s is said to be out of reach", (url, word) => {
  expect(outOfReach(url)).toContain(word);
});

it("an address on the internet is left alone", () => {
  expect(outOfReach("https://catalog.example.com/api/v1/webhooks/x")).toBeNull();
});
