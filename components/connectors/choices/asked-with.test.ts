import { expect, it } from "vitest";
import { dbtCloud } from "@/lib/integrations/dbt-cloud/descriptor";
import { askedWith } from "./asked-with";

const asked = (field: string | null, config: Record<string, string>) =>
  askedWith(
    dbtCloud,
    { config: { accessUrl: "https://ab123.us1.dbt.com", accountId: "1", ...config }, secrets: {} },
    field,
  );

it("a list is another one once something was picked in a field before it, and only then", () => {
  expect(asked("jobIds", { projectIds: "5" })).not.toBe(asked("jobIds", {}));
  expect(asked("environmentIds", { projectIds: "5" })).not.toBe(asked("environmentIds", {}));
  expect(asked("environmentIds", { environmentIds: "5", jobIds: "6" })).toBe(asked("environmentIds", {}));
  expect(asked("projectIds", { projectIds: "5", jobIds: "6" })).toBe(asked("projectIds", {}));
});

it("a test finds the same things, whatever is picked of them", () => {
  expect(asked(null, { projectIds: "5", jobIds: "6" })).toBe(asked(null, {}));
  expect(asked(null, { accountId: "2" })).not.toBe(asked(null, {}));
});

it("a field with one choice does not depend on what it holds", () => {
  expect(asked("accountId", { accountId: "2" })).toBe(asked("accountId", {}));
});
