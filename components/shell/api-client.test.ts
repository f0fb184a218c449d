import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ApiProblem, apiGet, apiSend } from "./api-client";

const answer = (status: number, body: string | null) =>
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(body, { status }));
const caught = (promise: Promise<unknown>): Promise<ApiProblem> =>
  promise.then(
    () => Promise.reject(new Error("expected a problem")),
    (thrown) => (thrown instanceof ApiProblem ? thrown : Promise.reject(thrown)),
  );

afterEach(() => vi.restoreAllMocks());

describe("the API client", () => {
  it("answers what the schema made of the body", async () => {
    const fetch = answer(200, '{"total":"7"}');
    const body = await apiGet("/assets?q=a", z.object({ total: z.coerce.number() }));
    expect(body).toEqual({ total: 7 });
    expect(fetch.mock.calls[0]?.[0]).toBe("/api/v1/assets?q=a");
  });

  it("hands on what a problem says, with the fields it is about", async () => {
    answer(422, '{"code":"secret-required","detail":"D","remedy":"R","errors":[{"path":"password","message":"M"}]}');
    const problem = await caught(apiSend("PATCH", "/connectors/1", {}, z.unknown()));
    expect(problem.view).toEqual({
      code: "secret-required",
      message: "D",
      remedy: "R",
      fields: [{ path: "password", message: "M" }],
    });
  });

  it("has words for an error page, a lost connection and an answer of another shape", async () => {
    answer(502, "<html>bad gateway</html>");
    expect(await caught(apiGet("/x", z.unknown()))).toMatchObject({ status: 502, code: "internal" });
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("failed"));
    expect(await caught(apiGet("/x", z.unknown()))).toMatchObject({ status: 0, detail: "Connetra does not answer." });
    answer(200, "[]");
    expect(await caught(apiGet("/x", z.object({})))).toMatchObject({
      status: 200,
      remedy: expect.stringMatching(/Reload/),
    });
  });

  it("leaves a call that was given up to whoever gave it up", async () => {
    const controller = new AbortController();
    controller.abort();
    vi.spyOn(globalThis, "fetch").mockRejectedValue(controller.signal.reason);
    await expect(apiGet("/x", z.unknown(), controller.signal)).rejects.toBe(controller.signal.reason);
  });

  it("takes an answer without a body", async () => {
    answer(204, null);
    await expect(apiSend("DELETE", "/connectors/1", undefined, z.undefined())).resolves.toBeUndefined();
  });
});
