"""Counts what is in one artifact set, straight from the files.

    python expected.py demo/artifacts/1.12 > demo/expected.json
"""
import collections
import gzip
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])


def load(name):
    path = folder / (name + ".json.gz")
    return json.loads(gzip.decompress(path.read_bytes())) if path.exists() else {}


manifest, catalog, results, sources = map(load, ("manifest", "catalog", "run_results", "sources"))

known = {}
for section in ("nodes", "sources", "exposures", "metrics", "semantic_models", "saved_queries", "unit_tests", "functions"):
    for unique_id, node in manifest.get(section, {}).items():
        if node.get("config", {}).get("enabled", True):
            known[unique_id] = node

by_type = collections.Counter(node["resource_type"] for node in known.values())
left_out = ("test", "unit_test")
edges = {
    (upstream, unique_id)
    for unique_id, node in known.items()
    if node["resource_type"] not in left_out
    for upstream in node.get("depends_on", {}).get("nodes", [])
    if upstream in known and known[upstream]["resource_type"] not in left_out
}
edges_by_kind = collections.Counter(known[a]["resource_type"] + " -> " + known[b]["resource_type"] for a, b in edges)

columns = [c for n in known.values() for c in (n.get("columns") or {}).values() if n["resource_type"] not in left_out]
macros = manifest.get("macros", {})
own = manifest["metadata"].get("project_name") or "pedalworks"
in_catalog = {**catalog.get("nodes", {}), **catalog.get("sources", {})}
status = collections.defaultdict(collections.Counter)
for result in results.get("results", []):
    status[result["unique_id"].split(".")[0]][result["status"]] += 1

print(json.dumps({
    "set": folder.name,
    "dbt_version": manifest["metadata"]["dbt_version"],
    "manifest_schema": manifest["metadata"]["dbt_schema_version"],
    "enabled_by_resource_type": dict(sorted(by_type.items())),
    "disabled": sorted(manifest.get("disabled", {})) if isinstance(manifest.get("disabled"), dict) else [],
    "edges": {
        "about": "distinct upstream-downstream pairs of depends_on.nodes, both ends enabled, tests and unit tests left out",
        "total": len(edges),
        "by_kind": dict(sorted(edges_by_kind.items())),
    },
    "columns_in_manifest": len(columns),
    "columns_documented": sum(1 for c in columns if (c.get("description") or "").strip()),
    "models_with_description": sum(
        1 for n in known.values() if n["resource_type"] == "model" and (n.get("description") or "").strip()),
    "ephemeral_models": sorted(
        u for u, n in known.items() if n["resource_type"] == "model" and n["config"]["materialized"] == "ephemeral"),
    "catalog_nodes": len(catalog.get("nodes", {})),
    "catalog_sources": len(catalog.get("sources", {})),
    "catalog_columns": sum(len(n["columns"]) for n in in_catalog.values()),
    "not_in_catalog": sorted(
        u for u, n in known.items()
        if n["resource_type"] in ("model", "seed", "snapshot", "source") and u not in in_catalog),
    "project_macros": sum(1 for m in macros.values() if m["package_name"] == own),
    "groups": len(manifest.get("groups", {})),
    "docs_of_project": sum(1 for d in manifest.get("docs", {}).values() if d["package_name"] == own),
    "results_by_type_and_status": {t: dict(sorted(c.items())) for t, c in sorted(status.items())},
    "test_results": dict(sorted((status["test"] + status["unit_test"]).items())),
    "freshness": dict(sorted(collections.Counter(r["status"] for r in sources.get("results", [])).items())),
    "failing": sorted(r["unique_id"] for r in results.get("results", []) if r["status"] in ("fail", "error", "warn")),
}, indent=2, ensure_ascii=False))
