import { describe, expect, it } from "vitest";
import { parseAccessUrl } from "./parse-access-url";

const none = { accountId: null, projectId: null, environmentId: null, jobId: null, runId: null };
const cell = { origin: "https://ab123.us1.dbt.com", host: "ab123.us1.dbt.com" };

describe("an access URL", () => {
  it.each([
    ["ab123.us1.dbt.com", { ...cell, ...none }],
    ["https://ab123.us1.dbt.com", { ...cell, ...none }],
    ["  HTTPS://AB123.us1.dbt.com/  ", { ...cell, ...none }],
    ["ab123.us1", { ...cell, ...none }],
    ["“https://ab123.us1.dbt.com”,", { ...cell, ...none }],
    ["<https://ab123.us1.dbt.com>", { ...cell, ...none }],
    ["https://ab123.us1.dbt.com\u200b", { ...cell, ...none }],
    ["https://ab123.us1.dbt.com./", { ...cell, ...none }],
    ["https//ab123.us1.dbt.com", { ...cell, ...none }],
    ["https:/ab123.us1.dbt.com", { ...cell, ...none }],
    ["https:ab123.us1.dbt.com", { ...cell, ...none }],
    ["http:/127.0.0.1:9000", { ...none, origin: "http://127.0.0.1:9000", host: "127.0.0.1:9000" }],
    ["http://[::1]", { ...none, origin: "http://[::1]", host: "[::1]" }],
    ["cloud.getdbt.com", { ...none, origin: "https://cloud.getdbt.com", host: "cloud.getdbt.com" }],
    ["emea.dbt.com/", { ...none, origin: "https://emea.dbt.com", host: "emea.dbt.com" }],
    [
      "https://dbt.acme-single-tenant.example:8443/",
      {
        ...none,
        origin: "https://dbt.acme-single-tenant.example:8443",
        host: "dbt.acme-single-tenant.example:8443",
      },
    ],
    ["http://127.0.0.1:9000", { ...none, origin: "http://127.0.0.1:9000", host: "127.0.0.1:9000" }],
    ["localhost:9000", { ...none, origin: "https://localhost:9000", host: "localhost:9000" }],
    ["http://dbt-cloud/", { ...none, origin: "http://dbt-cloud", host: "dbt-cloud" }],
    [
      "https://ab123.us1.dbt.com/deploy/12345/projects/678/jobs/91011",
      {
        ...{ ...cell, ...none, accountId: "12345", projectId: "678", jobId: "91011" },
      },
    ],
    [
      "ab123.us1.dbt.com/deploy/12345/projects/678/runs/7012?step=3#logs",
      {
        ...{ ...cell, ...none, accountId: "12345", projectId: "678", runId: "7012" },
      },
    ],
    [
      "https://ab123.us1.dbt.com/deploy/12345/projects/678/environments/55/",
      {
        ...{ ...cell, ...none, accountId: "12345", projectId: "678", environmentId: "55" },
      },
    ],
    [
      "https://ab123.us1.dbt.com/settings/accounts/12345/pages/projects/678",
      {
        ...{ ...cell, ...none, accountId: "12345", projectId: "678" },
      },
    ],
    ["https://ab123.us1.dbt.com/settings/accounts/12345/pages/account", { ...cell, ...none, accountId: "12345" }],
    [
      "https://ab123.us1.dbt.com/dashboard/12345/projects/678",
      {
        ...{ ...cell, ...none, accountId: "12345", projectId: "678" },
      },
    ],
    [
      "https://ab123.us1.dbt.com/develop/12345/projects/678",
      {
        ...{ ...cell, ...none, accountId: "12345", projectId: "678" },
      },
    ],
    [
      "https://ab123.us1.dbt.com/explore/12345/projects/678/environments/production/details",
      {
        ...{ ...cell, ...none, accountId: "12345", projectId: "678" },
      },
    ],
    [
      "https://ab123.us1.dbt.com/api/v2/accounts/12345/jobs/91011/",
      {
        ...{ ...cell, ...none, accountId: "12345", jobId: "91011" },
      },
    ],
    [
      "https://ab123.us1.dbt.com/api/v3/accounts/70403103917000/projects/",
      {
        ...{ ...cell, ...none, accountId: "70403103917000" },
      },
    ],
    [
      "https://cloud.getdbt.com/#/accounts/1/projects/2/jobs/3/",
      {
        ...{ ...none, origin: "https://cloud.getdbt.com", host: "cloud.getdbt.com" },
        ...{ accountId: "1", projectId: "2", jobId: "3" },
      },
    ],
    ["https://ab123.us1.dbt.com/login?next=/deploy", { ...cell, ...none }],
  ])("%s is taken apart", (typed, url) => {
    expect(parseAccessUrl(typed)).toEqual({ ok: true, url });
  });

  it.each([
    ["", "Enter the access URL"],
    ["   ", "Enter the access URL"],
    ["ab123", "only a part"],
    ["my account", "no spaces"],
    ["ftp://ab123.us1.dbt.com", "begins with https://"],
    ["https://", "not a web address"],
    ["https://ab123.us1,dbt.com", "not a web address"],
    [`https://${"a".repeat(64)}.dbt.com`, "not a web address"],
    ["https://docs.getdbt.com./", "documentation"],
    ["https://exa mple.com", "no spaces"],
    ["https://ab123..dbt.com:notaport", "not a web address"],
    ["https://me:secret@ab123.us1.dbt.com", "user name or password"],
    ["login.dbt.com", "page to sign in"],
    ["https://docs.getdbt.com/docs/dbt-apis", "documentation"],
    ["www.getdbt.com", "website"],
    ["https://ab123.metadata.us1.dbt.com/graphql", "https://ab123.us1.dbt.com."],
    ["metadata.cloud.getdbt.com", "https://cloud.getdbt.com."],
    ["https://ab123.semantic-layer.us1.dbt.com/api/graphql", "Semantic Layer"],
  ])("%j is refused in words", (typed, words) => {
    const parsed = parseAccessUrl(typed);
    expect(parsed.ok ? null : parsed.complaint).toContain(words);
    expect(parsed.ok ? null : parsed.complaint).not.toContain("secret");
  });
});
