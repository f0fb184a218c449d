import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openClient } from "./clients";
import type { ClientContext } from "./contract";

const { signal } = new AbortController();
const context = (config: unknown): ClientContext => ({
  connectorId: null,
  config,
  secrets: {
    connectionString: `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${"A".repeat(86)}==;EndpointSuffix=core.windows.net`,
  },
  signal,
  purpose: "test",
});

describe("a client", () => {
  it("opens without the field that is being chosen, and refuses to without any other", async () => {
    const client = openClient("dbt-core-azure", context({}), "container");
    expect(client.choices).toBeTypeOf("function");
    await client.close();
    expect(() => openClient("dbt-core-azure", context({}))).toThrow(z.ZodError);
    expect(() => openClient("dbt-core-azure", context({}), "path")).toThrow(z.ZodError);
  });

  it("opens whatever the field that is being chosen holds", async () => {
    const client = openClient("dbt-core-azure", context({ container: 5 }), "container");
    await client.close();
  });

  it("of a kind that nobody registered is an error of ours", () => {
    expect(() => openClient("nonsense", context({}))).toThrow("nonsense");
  });
});
