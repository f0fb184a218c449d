import { expect, it } from "vitest";
import { googleSql } from "../bigquery/dialect";
import type { Relation } from "./dialect";
import { runQuery } from "./run-query";
import { SqlFault } from "./sql-fault";

const people: Relation = {
  columns: [
    { name: "id", type: "integer" },
    { name: "name", type: "string" },
    { name: "team", type: "string" },
    { name: "since", type: "timestamp" },
  ],
  rows: [
    [1, "Ada", "math", Date.UTC(2026, 0, 1)],
    [2, "Ben", null, Date.UTC(2026, 1, 1)],
    [3, "Cleo", "math", null],
    [4, "Dan_", "art", Date.UTC(2026, 2, 1)],
  ],
};
const teams: Relation = {
  columns: [
    { name: "team", type: "string" },
    { name: "floor", type: "integer" },
  ],
  rows: [
    ["math", 1],
    ["music", 2],
  ],
};

const ask = (sql: string) =>
  runQuery(
    sql,
    googleSql,
    {
      table: (path, fail) => {
        const known = new Map([
          ["people", people],
          ["teams", teams],
        ]);
        return known.get(path.map(({ text }) => text).join(".")) ?? fail("unknown-table");
      },
      tableFunction: (_path, _given, fail) => fail("unknown-function"),
    },
    new Map([["@team", { type: "string", value: "math" }]]),
  );
const rows = (sql: string) => ask(sql).rows;

it.each([
  ["select name from people where team = 'math' and id > 1", [["Cleo"]]],
  ["SELECT `name` FROM people WHERE team = @team ORDER BY id DESC", [["Cleo"], ["Ada"]]],
  ["select id from people where team is null or name like 'D%'", [[2], [4]]],
  ["select id from people where name like '%\\\\_'", [[4]]],
  ["select id from people where not (team = 'math')", [[4]]],
  ["select id from people where id not in (1, 2) and id between 2 and 3", [[3]]],
  ["select id from people where team in (select team from teams)", [[1], [3]]],
  ["select id from people where since >= '2026-02-01' order by since desc limit 1 offset 1", [[2]]],
  [
    "select p.id, t.floor from people as p left join teams t on p.team = t.team and t.floor < 2 order by 1",
    [
      [1, 1],
      [2, null],
      [3, 1],
      [4, null],
    ],
  ],
  ["select * from teams join people using (team) where id = 3", [["math", 1, 3, "Cleo", null]]],
  [
    "select team, count(*) as n, string_agg(name, '+' order by name desc) from people group by team having n > 1".replace(
      "having n",
      "having count(*)",
    ),
    [["math", 2, "Cleo+Ada"]],
  ],
  ["select count(distinct team), max(id) from people", [[2, 4]]],
  ["select upper(coalesce(team, 'none')) as t from people group by 1 order by t", [["ART"], ["MATH"], ["NONE"]]],
  ["with math as (select * from people where team = 'math') select count(*) from math", [[2]]],
  ["select id from people where id < 2 union all select floor from teams order by 1 desc", [[2], [1], [1]]],
  [
    "select case when id = 1 then 'first' else 'other' end as c, id from (select id from people) where id < 3",
    [
      ["first", 1],
      ["other", 2],
    ],
  ],
  ["select exists(select 1 from teams where floor = 9), (select max(floor) from teams)", [[false, 2]]],
  ["select distinct team from people order by team", [[null], ["art"], ["math"]]],
  ["select cast(id as string) || '-' || name from people where id = 1 -- the first", [["1-Ada"]]],
])("answers %s", (sql, expected) => {
  expect(rows(sql)).toEqual(expected);
});

it("names and types the columns of an answer", () => {
  expect(ask("select ID, name as Who, count(*), since from people group by ID, name, since").columns).toEqual([
    { name: "ID", type: "integer" },
    { name: "Who", type: "string" },
    { name: "f2_", type: "integer" },
    { name: "since", type: "timestamp" },
  ]);
});

it.each([
  ["select id from people where nam = 'x'", "unknown-column", "nam", 1, 29],
  ["select team from people p join teams t on p.team = t.team", "ambiguous-column", "team", 1, 8],
  ["select id from nothing", "unknown-table", "nothing", 1, 16],
  ["select id\nfrom people\nwhere id = 'x'", "wrong-types", "=: integer, string", 3, 10],
  ["select id from people where id", "wrong-types", "a condition that is not BOOL", 1, 29],
  ["select name, count(*) from people", "not-grouped", "name", 1, 8],
  ["select row_number() over (order by id) from people", "unsupported", "window functions", 1, 8],
  ["select id from people where team = @nobody", "missing-parameter", "@nobody", 1, 36],
  ["select upper() from people", "wrong-arguments", "upper", 1, 8],
  ["select id from people, where id = 1", "syntax", "where", 1, 24],
  ["select id from people; select 1", "syntax", "select", 1, 24],
  ["delete from people", "syntax", "delete", 1, 1],
  ["select 'open", "syntax", "Unclosed quote", 1, 8],
])("refuses %s", (sql, kind, subject, line, column) => {
  const fault = (() => {
    try {
      return ask(sql);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(fault).toBeInstanceOf(SqlFault);
  expect(fault).toMatchObject({ kind, subject, place: { line, column } });
});
