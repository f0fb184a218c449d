/** The import arrows of the house: app → components → domain folders → integrations → dbt → core; platform from server files only. */
const SERVER_FILES =
  "^lib/(.+/((?:asset-|tree-|recent-|facts-|select-|impact-|group-|doc-|version-|stale-)?data|mutations|loaders|client|clients|write-version|run-sync|queue|worker|graph-cache|openapi|caller|asset-id)\\.ts$|platform/)";

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "A cycle hides which of two files is the foundation.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-knows-nothing",
      severity: "error",
      comment: "Words and algorithms outlive the framework; they import themselves and zod.",
      from: { path: "^lib/core/" },
      to: { pathNot: ["^lib/core/", "^node_modules/zod/"] },
    },
    {
      name: "dbt-is-pure",
      severity: "error",
      comment: "Reading artifacts needs bytes, zod and the words: no database, session or React.",
      // What the tests read their files with is no part of the reader.
      from: { path: "^lib/dbt/", pathNot: "^lib/dbt/test-bytes\\.ts$" },
      to: {
        pathNot: [
          "^lib/(dbt|core)/",
          "^node_modules/zod/",
          "^node:",
          "^(stream|stream/promises|zlib|string_decoder|buffer)$",
        ],
      },
    },
    {
      name: "integrations-only-fetch",
      severity: "error",
      comment: "An integration talks to its vendor; it never sees our tables or our session.",
      from: { path: "^lib/integrations/" },
      to: { path: "^lib/", pathNot: ["^lib/(integrations|dbt|core)/", "^lib/platform/(egress|env|log)\\.ts$"] },
    },
    {
      name: "integrations-do-not-know-each-other",
      severity: "error",
      comment: "Adding or deleting a folder touches no other folder.",
      from: { path: "^lib/integrations/([^/]+)/" },
      to: { path: "^lib/integrations/[^/]+/", pathNot: "^lib/integrations/($1|shared)/" },
    },
    {
      name: "descriptors-are-client-safe",
      severity: "error",
      comment: "The form imports the registry: nothing behind it may touch network or environment.",
      from: { path: "^lib/integrations/(registry|contract|[^/]+/(descriptor|config|guide))\\.tsx?$" },
      to: { path: "^(lib/platform/|lib/integrations/(clients|[^/]+/client)\\.ts$|node:)" },
    },
    {
      name: "one-door-to-the-database",
      severity: "error",
      comment: "Queries live where they can be found.",
      from: {
        path: "^(lib|app|components)/",
        pathNot:
          "^lib/(.+/((?:asset-|tree-|recent-|starred-|run-|facts-|select-|impact-|changes-|tests-|held-)?data|mutations|write-version|queue|publish|worker|breaker|read-state|graph-cache|run-cache|published-index|rotate-keys|upload-store)(\\.db\\.test)?\\.ts|platform/.+)$",
      },
      to: { path: "^lib/platform/db\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pages-read-through-loaders",
      severity: "error",
      comment: "The loader owns the session gate; a page that reads data.ts can forget it.",
      from: { path: "^app/", pathNot: "^app/api/" },
      to: { path: "^lib/.+/(?:data|mutations)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-stay-client-safe",
      severity: "error",
      comment: "Components take data as props and call actions; types may cross.",
      from: { path: "^components/" },
      to: { path: SERVER_FILES, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-app",
      severity: "error",
      comment: "app/ is routing; shared code has a home below it.",
      from: { path: "^(lib|components|scripts|e2e)/" },
      to: { path: "^app/" },
    },
    {
      name: "lib-imports-no-component",
      severity: "error",
      comment: "lib is below components.",
      from: { path: "^lib/" },
      to: { path: "^components/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$|lib/platform/generated|^\\.next|^data/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
