import type { Fields } from "./fields";
import { isRecord, type JsonRecord } from "./json-record";
import { ownerName } from "./node-owner";
import type { DbtGroup, DocBlock } from "./project";

export const nodeName = (node: JsonRecord, id: string): string =>
  typeof node.name === "string" && node.name !== "" ? node.name : id.split(".").slice(2).join(".") || id;

const common = (entry: Fields) => ({
  package: entry.word("package_name"),
  path: entry.word("original_file_path")?.replaceAll("\\", "/") ?? null,
});

/** Longer than anybody reads; a file may hold any number of them. */
const MOST_TEXT = 100_000;

/** Before 1.4 its id was `<package>.<name>`; what nodes say they use has begun with `doc.` from the first. */
export function readDocBlock(entry: Fields): DocBlock {
  const key = entry.id.startsWith("doc.") ? entry.id : `doc.${entry.id}`;
  return {
    key,
    name: nodeName(entry.record, key),
    ...common(entry),
    text: (entry.text("block_contents") ?? "").trim().slice(0, MOST_TEXT),
  };
}

export function readGroup(entry: Fields): DbtGroup {
  const owner = entry.raw("owner");
  return {
    key: entry.id,
    name: nodeName(entry.record, entry.id),
    ...common(entry),
    owner: ownerName(owner),
    email: isRecord(owner) ? ownerName(owner.email) : null,
    description: entry.text("description") ?? "",
  };
}
