import { describe, expect, it } from "vitest";
import { bigquery } from "@/lib/integrations/bigquery/descriptor";
import { keyFile } from "@/lib/integrations/bigquery/fixtures/key-file";
import { dbtCloud } from "@/lib/integrations/dbt-cloud/descriptor";
import { postgres } from "@/lib/integrations/postgres/descriptor";
import { isDone, readText } from "./taken-apart";

const PAGE = "https://cloud.getdbt.com/deploy/12345/projects/678/jobs/91011";
const BARE = "https://cloud.getdbt.com";

const read = (text: string, config: Record<string, string> = {}, more: { filled?: object; whole?: boolean } = {}) =>
  readText(dbtCloud, "accessUrl", text, { config, filled: { ...more.filled }, whole: more.whole ?? true });

describe("a pasted address", () => {
  it("fills the empty account, is left bare, and offers its project and job", () => {
    expect(read(PAGE)).toEqual({
      bare: BARE,
      set: { accountId: "12345", accessUrl: BARE },
      filled: { accountId: "12345" },
      offers: [{ label: "Only project 678, job 91011", config: { projectIds: "678", jobIds: "91011" } }],
    });
  });

  it("of the account that is typed already changes the address alone", () => {
    expect(read(PAGE, { accountId: "12345" })?.set).toEqual({ accessUrl: BARE });
  });

  it("of another account overwrites nothing: the account is a button, and the address stays to show it", () => {
    const reading = read(PAGE, { accountId: "999" });
    expect(reading?.set).toEqual({});
    expect(reading?.offers[0]).toEqual({
      label: "Use Account ID 12345",
      config: { accountId: "12345", accessUrl: BARE },
    });
  });

  it("offers nothing that is picked already", () => {
    expect(read(PAGE, { projectIds: "678", jobIds: "91011" })?.offers).toEqual([]);
  });
});

describe("a pasted key file", () => {
  const key = JSON.stringify(keyFile);
  const readKey = (projectId: string) =>
    readText(bigquery, "serviceAccountJson", key, { config: { projectId }, filled: {}, whole: true });

  it("fills the empty project", () => {
    expect(readKey("")).toMatchObject({ set: { projectId: "acme-tools" }, offers: [] });
  });

  it("of another project offers that one, and itself goes nowhere", () => {
    expect(readKey("acme-analytics")).toMatchObject({
      set: {},
      offers: [{ label: "Use Project acme-tools", config: { projectId: "acme-tools" } }],
    });
    expect(JSON.stringify(readKey("acme-analytics")?.offers)).not.toContain("PRIVATE KEY");
  });
});

describe("a typed address", () => {
  it("is put in order only once it is done with", () => {
    expect(read(PAGE, {}, { whole: false })?.set).toEqual({ accountId: "12345" });
  });

  it("goes on filling what it filled itself", () => {
    const [first, second] = [`${BARE}/deploy/1`, `${BARE}/deploy/12`];
    const filled = read(first, {}, { whole: false })?.filled;
    expect(filled).toEqual({ accountId: "1" });
    expect(read(second, { accountId: "1" }, { filled, whole: false })).toMatchObject({
      set: { accountId: "12" },
      filled: { accountId: "12" },
      offers: [],
    });
  });

  it("leaves alone what somebody changed since", () => {
    const reading = read(`${BARE}/deploy/12`, { accountId: "77" }, { filled: { accountId: "1" }, whole: false });
    expect(reading?.set).toEqual({});
    expect(reading?.offers.map(({ label }) => label)).toEqual(["Use Account ID 12"]);
  });

  it("says nothing while it is no address, and nothing ever where an integration reads nothing", () => {
    expect(read("ab")).toBeNull();
    expect(readText(postgres, "host", PAGE, { config: {}, filled: {}, whole: true })).toBeNull();
  });
});

it("knows a fix that is in the form already", () => {
  const fix = { label: "", config: { projectIds: "678" } };
  expect(isDone(fix, { projectIds: "678", jobIds: "" })).toBe(true);
  expect(isDone(fix, { projectIds: "679" })).toBe(false);
});
