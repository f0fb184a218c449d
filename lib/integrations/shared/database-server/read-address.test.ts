import { describe, expect, it } from "vitest";
import { readAddress } from "./read-address";

describe("an address that was pasted into the host", () => {
  it.each([
    [
      "examplecluster.abc123.us-west-2.redshift.amazonaws.com:5439/dev",
      { host: "examplecluster.abc123.us-west-2.redshift.amazonaws.com", port: "5439", database: "dev" },
    ],
    [
      "jdbc:redshift://c.abc.eu-west-1.redshift.amazonaws.com:5439/dev?ssl=true;UID=me;PWD=canary",
      { host: "c.abc.eu-west-1.redshift.amazonaws.com", port: "5439", database: "dev" },
    ],
    [
      "jdbc:redshift:iam://c.x.redshift.amazonaws.com:5439/dev",
      { host: "c.x.redshift.amazonaws.com", port: "5439", database: "dev" },
    ],
    [
      " postgresql://me:can%40ary@db.example.com/an%20alysis ",
      { host: "db.example.com", user: "me", database: "an alysis" },
    ],
    [
      "mysql://me:can@ary/x@db.example.com:3307/shop",
      { host: "db.example.com", port: "3307", user: "me", database: "shop" },
    ],
    ["postgres://[2001:db8::1]:5433/x", { host: "2001:db8::1", port: "5433", database: "x" }],
    ["db.example.com:6432", { host: "db.example.com", port: "6432" }],
    ["db.example.com/shop", { host: "db.example.com", database: "shop" }],
    [
      "host=db.example.com port=5433 dbname=shop user=me password=canary",
      { host: "db.example.com", port: "5433", database: "shop", user: "me" },
    ],
  ])("%s fills the fields that it speaks of", (text, fills) => {
    const taken = readAddress(text);
    expect(taken).toEqual({ fills });
    expect(JSON.stringify(taken)).not.toMatch(/can%?4?0?@?ary/);
  });

  it.each(["db.example.com", "10.0.0.7", "2001:db8::1", "", "not an address at all"])("%j is left as it is", (text) => {
    expect(readAddress(text)).toBeNull();
  });
});
