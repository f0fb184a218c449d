import { expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { databaseFault } from "./database-fault";

const withCode = (code: string, cause?: unknown) => Object.assign(new Error("no", { cause }), { code });

it.each<[string, unknown]>([
  ["a server that shuts down", withCode("57P01")],
  ["a server that crashed", withCode("57P02")],
  ["a server that starts", withCode("57P03")],
  ["a server without a connection left", withCode("53300")],
  ["memory that is used up", withCode("53200")],
  ["a disk that cannot be written to", withCode("58030")],
  ["two that lock each other out", withCode("40P01")],
  ["a server that is not there", withCode("ECONNREFUSED")],
  ["what Prisma says of a closed connection", withCode("P1017")],
  ["a connection that ends in the middle", new Error("Connection terminated unexpectedly")],
  ["a pool that is used up", new Error("timeout exceeded when trying to connect")],
  ["what came from one of them", new Error("query failed", { cause: withCode("08006") })],
])("%s passes by itself", (_, thrown) => {
  expect(databaseFault(thrown)).toMatchObject({ code: "internal", retryable: true, fault: "ours" });
});

it("names a full disk, so that somebody makes room", () => {
  expect(databaseFault(withCode("53100"))).toMatchObject({
    message: expect.stringContaining("full"),
    remedy: expect.stringContaining("room"),
  });
});

it.each<[string, unknown]>([
  ["a mistake in a statement", withCode("42601")],
  ["a row that is there already", withCode("23505")],
  ["a statement that was told to stop", withCode("57014")],
  ["a mistake of ours", new TypeError("x is not a function")],
  [
    "what a vendor did",
    new AppError("vendor-unreachable", "No answer.", { remedy: "Wait.", cause: withCode("ECONNREFUSED") }),
  ],
  ["what is no error", "57P01"],
])("%s does not", (_, thrown) => {
  expect(databaseFault(thrown)).toBeNull();
});
