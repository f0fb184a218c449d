import type { DbtAssetType } from "../core/catalog";
import { ArtifactFile } from "./artifact-file";
import { Fields } from "./fields";
import { isRecord } from "./json-record";
import { KeySet } from "./key-set";
import { nodeToAsset } from "./node-to-asset";
import { holdsNodes, nodeType } from "./node-type";
import type { DbtGroup } from "./project";
import { nodeName, readDocBlock, readGroup } from "./project-words";
import type { ManifestSink } from "./read-manifest";
import type { SectionVisitor } from "./read-sections";
import type { JsonEntry, RawNode, SectionPlan } from "./split-json";
import { upgradeNode } from "./upgrade-node";

/** Turns the entries of a manifest into nodes for a sink. */
export class ManifestVisitor implements SectionVisitor {
  readonly progress: SectionVisitor["progress"];
  readonly isKnown: SectionVisitor["isKnown"];
  readonly holdsNodes = holdsNodes;
  readonly #file: ArtifactFile;
  readonly #counts: Partial<Record<DbtAssetType, number>> = {};
  readonly #groups: DbtGroup[] = [];
  readonly #keys = new KeySet();

  constructor(private readonly sink: ManifestSink) {
    this.#file = new ArtifactFile("manifest", sink.warnings);
    this.isKnown = sink.known && ((node) => this.#isKnown(node));
    this.progress = sink.progress && ((bytes) => sink.progress?.(bytes));
  }

  plan(section: string): SectionPlan {
    this.#file.section(section);
    if (holdsNodes(section) || ["disabled", "docs", "groups"].includes(section)) return "entries";
    return section === "metadata" || section === "generated_at" ? "whole" : "skip";
  }

  entry(entry: JsonEntry): void | Promise<void> {
    if (this.#file.entry(entry)) return;
    const { section, key, value } = entry;
    if (key === null) this.#noSection(section, value);
    else if (section === "disabled") this.#disabled(key, value);
    else if (section === "docs" || section === "groups") this.#words(section, key, value);
    else return this.#node(section, key, value);
  }

  /** The first is always read: what a file is may have to be told by it. */
  #isKnown(node: RawNode): boolean {
    if (this.#keys.size === 0 || this.#keys.has(node.key)) return false;
    const type = this.sink.known?.(node) ?? null;
    if (type === null) return false;
    this.#keys.add(node.key);
    this.#counts[type] = (this.#counts[type] ?? 0) + 1;
    return true;
  }

  finish() {
    this.#file.finish();
    return { metadata: this.#file.metadata, counts: this.#counts, groups: this.#groups };
  }

  #node(section: string, key: string | number, value: unknown): void | Promise<void> {
    const { warnings } = this.sink;
    const id = this.#idOf(section, key, value);
    if (!isRecord(value) || id === null) return this.#unreadable(section, key);
    const found = nodeType(section, value);
    if (found.verdict === "unreadable") return this.#unreadable(section, key);
    if (found.verdict === "unknown") {
      const message = "Nodes of a type this version of Connetra does not know were left out.";
      warnings.add("resource-type-unknown", message, `${id}: ${found.resourceType}`);
    }
    if (found.verdict !== "asset") return;
    if (this.#keys.has(id)) {
      warnings.add("node-repeated", "Nodes that came twice; the first is kept.", id);
      return;
    }
    this.#keys.add(id);
    const { type, enabled } = found;
    if (!enabled) return this.sink.disabled({ key: id, type, name: nodeName(value, id) });
    this.#counts[type] = (this.#counts[type] ?? 0) + 1;
    value.resource_type = type;
    upgradeNode(value);
    return this.sink.node(nodeToAsset(new Fields(value, id, warnings), type));
  }

  /** The key of the map is what other nodes refer to; `unique_id` repeats it, and stands alone in a list. */
  #idOf(section: string, key: string | number, value: unknown): string | null {
    const own = isRecord(value) && typeof value.unique_id === "string" ? value.unique_id : null;
    if (typeof key === "number") return own;
    if (own !== null && own !== key) {
      this.sink.warnings.add(
        "id-differs",
        "Nodes whose unique_id is not their name in the file, which is kept.",
        `${section} → ${key}: ${own}`,
      );
    }
    return key;
  }

  #unreadable(section: string, key: string | number): void {
    this.sink.warnings.add("node-unreadable", "Nodes that could not be read were left out.", `${section} → ${key}`);
  }

  #noSection(section: string, value: unknown): void {
    if (value === null) return;
    this.sink.warnings.add("section-unreadable", "Sections that hold no entries were left out.", section);
  }

  /** Since v4 a map of lists of nodes; before, a list of nodes, or of their names' parts. */
  #disabled(key: string | number, value: unknown): void {
    const node = Array.isArray(value) ? value.find(isRecord) : value;
    if (isRecord(node)) {
      const id = this.#idOf("disabled", key, node);
      const type = typeof node.resource_type === "string" ? node.resource_type : "";
      if (id === null) this.#unreadable("disabled", key);
      else this.sink.disabled({ key: id, type, name: nodeName(node, id) });
    } else if (Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === "string")) {
      this.sink.disabled({ key: value.join("."), type: "", name: String(value.at(-1)) });
    } else this.#unreadable("disabled", key);
  }

  #words(section: "docs" | "groups", key: string | number, value: unknown): void {
    if (!isRecord(value)) {
      this.#unreadable(section, key);
      return;
    }
    const entry = new Fields(value, String(key), this.sink.warnings);
    if (section === "groups") this.#groups.push(readGroup(entry));
    else if (value.package_name !== "dbt") this.sink.doc?.(readDocBlock(entry));
  }
}
