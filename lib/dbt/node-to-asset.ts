import { type CodeDraft, type DbtAssetType, isTestType } from "../core/catalog";
import { attachedNodes } from "./attached-nodes";
import { allTags, documentedColumns } from "./documented-columns";
import type { Fields } from "./fields";
import { nodeFacts } from "./node-facts";
import { ownerName } from "./node-owner";
import type { DbtNode } from "./project";

const standsInWarehouse: ReadonlySet<DbtAssetType> = new Set(["model", "source", "seed", "snapshot", "function"]);
const hasCode: ReadonlySet<DbtAssetType> = new Set(["model", "snapshot", "analysis", "test", "function"]);

/** An upgraded node as an asset, and what it depends on. */
export function nodeToAsset(node: Fields, type: DbtAssetType): DbtNode {
  const dependsOn = dependencies(node, type);
  const config = node.within("config");
  return {
    asset: {
      key: node.id,
      type,
      name: node.word("name") ?? node.id.split(".").slice(2).join("."),
      ...(standsInWarehouse.has(type) ? relationOf(node, type) : noRelation),
      description: node.text("description") ?? "",
      tags: allTags(node),
      package: node.word("package_name"),
      path: node.word("original_file_path")?.replaceAll("\\", "/") ?? null,
      materialization: isTestType(type) ? null : config.word("materialized"),
      owner: ownerName(node.object("meta").owner) ?? ownerName(node.raw("owner")),
      group: node.word("group"),
      access: type === "model" || type === "function" ? node.word("access") : null,
      columns: documentedColumns(node),
      code: hasCode.has(type) ? codeOf(node) : null,
      attachedTo: attachedNodes(node, type, dependsOn),
      facts: nodeFacts(node, type),
    },
    dependsOn,
  };
}

const noRelation = { database: null, schema: null, identifier: null, relation: null };

const relationOf = (node: Fields, type: DbtAssetType) => ({
  database: node.word("database"),
  schema: node.word("schema"),
  identifier: (type === "source" ? node.word("identifier") : node.word("alias")) ?? node.word("name"),
  relation: node.word("relation_name"),
});

function codeOf(node: Fields): CodeDraft | null {
  const raw = node.word("raw_code");
  const compiled = node.word("compiled_code");
  if (raw === null && compiled === null) return null;
  const byPath = node.text("original_file_path")?.endsWith(".py") ? "python" : "sql";
  return { raw, compiled, language: node.word("language") ?? byPath };
}

/** `depends_on.nodes`, each once. A semantic model of a file without it still names its model. */
function dependencies(node: Fields, type: DbtAssetType): string[] {
  const listed = [...new Set(node.within("depends_on").texts("nodes"))];
  if (listed.length > 0 || type !== "semantic_model") return listed;
  const model = /\bref\(\s*['"]([^'"]{1,300})['"]\s*\)/.exec(node.text("model") ?? "")?.[1];
  const project = node.word("package_name");
  return model && project ? [`model.${project}.${model}`] : [];
}
