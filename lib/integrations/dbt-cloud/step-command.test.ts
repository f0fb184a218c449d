import { expect, it } from "vitest";
import { stepKind } from "./step-command";

it.each([
  ["Clone git repository", "nothing"],
  ["Create profile from connection Snowflake prod", "nothing"],
  ["Create Profile from Connection run of build", "nothing"],
  ["Invoke dbt with `dbt deps`", "nothing"],
  ["Invoke dbt with `dbt build`", "results"],
  ["Invoke dbt with `dbt build --select tag:docs --exclude deps`", "results"],
  ["Invoke dbt with `dbt --warn-error --log-level debug run`", "results"],
  ["Invoke dbt with `dbt test --select source:raw`", "results"],
  ["Invoke dbt with `dbt seed`", "results"],
  ["Invoke dbt with `dbt snapshot`", "results"],
  ["Invoke dbt with `dbt retry`", "results"],
  ["Invoke dbt with `dbtf build`", "results"],
  ["Invoke dbt with `dbt docs generate --no-compile`", "docs"],
  ["Invoke dbt with `dbt docs serve`", "nothing"],
  ["Generate docs", "docs"],
  ["Generate documentation", "docs"],
  ["Invoke dbt with `dbt source freshness`", "freshness"],
  ["Invoke dbt with `dbt source snapshot-freshness`", "freshness"],
  ["Source freshness", "freshness"],
  ["Invoke dbt with `dbt compile`", "nothing"],
  ["Invoke dbt with `dbt run-operation grant --args '{a: 1}'`", "nothing"],
  ["Invoke dbt with `dbt ls --select result:error`", "nothing"],
  ["dbt build", "results"],
  ["Something that dbt Cloud may do one day", "results"],
  ["", "results"],
  [null, "results"],
])("%s can have left %s", (name, kind) => {
  expect(stepKind(name)).toBe(kind);
});
