import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Each would set `window.__xss`, open a dialog or ask another server if it were taken for more than text. */
export const hostileLines: readonly string[] = [
  "<script>window.__xss=1</script>",
  "<img src=x onerror=window.__xss=2>",
  "<svg onload=window.__xss=3>",
  "<svg><script>window.__xss=4</script></svg>",
  '"><img src=x onerror="window.__xss=5">',
  "'-(window.__xss=6)-'",
  "<details open ontoggle=window.__xss=7>x</details>",
  '<iframe srcdoc="<script>parent.__xss=8</script>"></iframe>',
  "<body onload=window.__xss=9>",
  "<input autofocus onfocus=window.__xss=10>",
  "<video><source onerror=window.__xss=11></video>",
  "<a href=javascript:window.__xss=12>follow</a>",
  "[follow](javascript:window.__xss=13)",
  "[follow](JaVaScRiPt&#58;window.__xss=14)",
  "[follow](data:text/html;base64,PHNjcmlwdD5hbGVydCgxNSk8L3NjcmlwdD4=)",
  "[follow](vbscript:msgbox)",
  "[follow]: javascript:window.__xss=16",
  '![picture](x"onerror="window.__xss=17)',
  "![beacon](https://evil.example/18.png)",
  "<img src=https://evil.example/19.png>",
  '<link rel=stylesheet href="https://evil.example/20.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  "<form action=https://evil.example/><button autofocus>Sign in again</button></form>",
  '<div style="position:fixed;inset:0;background:url(https://evil.example/24)">over all</div>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.__xss=25&gt;">',
  "</title></textarea></script><script>window.__xss=26</script>",
  "```html\n<script>window.__xss=27</script>\n```",
  "| a | <script>window.__xss=28</script> |\n| - | - |\n| b | <img src=x onerror=window.__xss=29> |",
  "{{constructor.constructor('window.__xss=30')()}} #{window.__xss=31} <%= 32 %>",
  "<a id=__proto__ name=body>clobber</a><form name=location><input name=href></form>",
  "\u202Etxt.exe\u202C \u0000 \u2028 \uFEFF \uD800",
];

/**
 * A sample of the lists that lie beside the repository on machines that have them. Null where they do not: the test
 * says so and is skipped, but on CI their absence is a failure.
 */
export function sharedHostileLines(): string[] | null {
  const folder = path.join(import.meta.dirname, "../../../shared/badinputs");
  if (!existsSync(folder)) {
    if (process.env.CI) throw new Error("../shared/badinputs is missing on CI");
    return null;
  }
  const lines = (file: string) =>
    readFileSync(path.join(folder, file), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
  const many = lines("xss/payloadbox-xss-payload-list.txt");
  const every = Math.ceil(many.length / 150);
  return [...lines("own/markdown-xss.txt"), ...many.filter((_, at) => at % every === 0)].map((line) =>
    line.slice(0, 2_000),
  );
}

/** As many groups, in order, none longer than the size. */
export const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** A manifest whose every text is hostile: one model for each group of lines, each fed by the one before. */
export function hostileUpload(groups: readonly (readonly string[])[]) {
  const id = (at: number) => `model.hostile.m${at}`;
  const column = (text: string) => ({
    name: text,
    description: text,
    data_type: text,
    tags: [text],
    meta: {},
    constraints: [],
  });
  const models = groups.map((lines, at) => {
    const [name = ""] = lines;
    return {
      ...{ unique_id: id(at), resource_type: "model", package_name: "hostile", name, alias: name },
      ...{ database: name, schema: name, relation_name: name, language: "sql", access: name, group: name },
      ...{ path: `${name}.sql`, original_file_path: `models/${name}/${name}.sql`, fqn: ["hostile", name, name] },
      ...{
        description: lines.join("\n\n"),
        raw_code: lines.join("\n"),
        compiled_code: lines.join("\n"),
        compiled: true,
      },
      columns: Object.fromEntries(lines.map((line) => [line, column(line)])),
      tags: lines.slice(0, 4),
      meta: { owner: name, [name]: lines },
      config: { enabled: true, materialized: name, meta: { owner: name }, tags: [] },
      depends_on: { nodes: at === 0 ? [] : [id(at - 1)], macros: [] },
    };
  });
  const tests = groups.map(([name = ""], at) => ({
    ...{ unique_id: `test.hostile.t${at}`, resource_type: "test", package_name: "hostile", name, alias: name },
    ...{ path: "t.sql", original_file_path: "tests/t.sql", fqn: ["hostile", name], language: "sql" },
    ...{ description: name, raw_code: name, column_name: name, attached_node: id(at), tags: [], columns: {}, meta: {} },
    ...{ config: { enabled: true, severity: name }, depends_on: { nodes: [id(at)], macros: [] } },
  }));
  const exposure = {
    ...{
      unique_id: "exposure.hostile.e",
      resource_type: "exposure",
      package_name: "hostile",
      name: groups[0]?.[0] ?? "",
    },
    ...{ type: "dashboard", url: "javascript:window.__xss=33", label: "<b>label</b>", maturity: "<b>high</b>" },
    ...{ owner: { name: "<img src=x onerror=window.__xss=34>", email: "javascript:window.__xss=35" } },
    ...{
      path: "e.yml",
      original_file_path: "models/e.yml",
      fqn: ["hostile", "e"],
      description: groups[0]?.join("\n\n") ?? "",
    },
    ...{ tags: [], meta: {}, config: { enabled: true }, depends_on: { nodes: [id(0)], macros: [] } },
  };
  const words = (kind: "doc" | "group") =>
    Object.fromEntries(
      groups.map((lines, at) => [
        `${kind}.hostile.${kind}${at}`,
        {
          ...{ name: lines[0] ?? "", package_name: "hostile", original_file_path: lines[0] ?? "" },
          ...{ block_contents: lines.join("\n\n"), description: lines.join("\n\n") },
          owner: { name: lines[0] ?? "", email: "javascript:window.__xss=37" },
        },
      ]),
    );
  const metadata = (artifact: string, version: string) => ({
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${artifact}/${version}.json`,
    dbt_version: "1.12.6",
    generated_at: "2026-01-02T03:04:05.000000Z",
    invocation_id: "00000000-0000-4000-8000-000000000000",
    project_name: "<img src=x onerror=window.__xss=36>",
    adapter_type: "postgres",
  });
  const manifest = {
    metadata: metadata("manifest", "v12"),
    nodes: Object.fromEntries([...models, ...tests].map((node) => [node.unique_id, node])),
    sources: {},
    exposures: { [exposure.unique_id]: exposure },
    ...{
      metrics: {},
      groups: words("group"),
      macros: {},
      docs: words("doc"),
      disabled: {},
      selectors: {},
      unit_tests: {},
    },
    ...{ semantic_models: {}, saved_queries: {}, parent_map: {}, child_map: {} },
  };
  const result = (unique_id: string, status: string, message: string) => ({
    ...{
      unique_id,
      status,
      message,
      failures: 1,
      execution_time: 0.1,
      thread_id: "Thread-1",
      timing: [],
      adapter_response: {},
    },
  });
  const runResults = {
    metadata: metadata("run-results", "v6"),
    results: [
      ...models.map((node) => result(node.unique_id, "error", node.description)),
      ...tests.map((node, at) => result(node.unique_id, "fail", groups[at]?.join("\n") ?? "")),
    ],
    ...{ elapsed_time: 1, args: { which: "build" } },
  };
  const file = (name: string, content: object) => ({
    name: `${name}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
  return { manifest: file("manifest", manifest), run_results: file("run_results", runResults) };
}
