"""Copies demo/project so that a given dbt version can read it.

    python make_variant.py SOURCE TARGET VERSION

The project is written for the newest dbt. Files whose first lines say
"min_dbt: X" or "max_dbt: X" are left out for other versions, and the YAML is
brought down to what the older parser knows. Needs PyYAML (dbt installs it).
"""
import pathlib
import re
import shutil
import sys

import yaml

SOURCE, TARGET = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
VERSION = tuple(int(p) for p in sys.argv[3].split(".")[:2])
CONFIG_TO_TOP = ("meta", "tags")  # before 1.10 these stand at the top of a resource


def bound(text, word):
    found = re.search(word + r"_dbt: (\d+)\.(\d+)", text[:200])
    return tuple(map(int, found.groups())) if found else None


def hoist(item, keys):
    """Moves keys out of item['config'] to item itself."""
    config = item.get("config")
    if not isinstance(config, dict):
        return
    for key in keys:
        if key in config and key not in item:
            item[key] = config.pop(key)
    if not config:
        del item["config"]


def test_list(tests):
    out = []
    for test in tests:
        if isinstance(test, dict):
            (name, args), = test.items()
            args = dict(args)
            if VERSION < (1, 10):
                args.update(args.pop("arguments", {}))
                if isinstance(args.get("config"), dict):
                    args["config"].pop("meta", None)
            if VERSION < (0, 20):
                config = args.pop("config", {})
                if name == "within_range":
                    continue
                args.pop("name", None)
                if "severity" in config:
                    args["severity"] = config["severity"]
            elif VERSION < (1, 1):
                args.pop("name", None)
            test = {name: args}
        out.append(test)
    return out


def columns(item):
    for column in item.get("columns", []):
        if VERSION < (1, 10):
            hoist(column, CONFIG_TO_TOP)
        if VERSION < (1, 9):
            column.pop("granularity", None)
        if VERSION < (1, 5):
            column.pop("constraints", None)
        tests(column)


def tests(item):
    if "data_tests" in item:
        found = test_list(item.pop("data_tests"))
        if found:
            item["data_tests" if VERSION >= (1, 8) else "tests"] = found


def model(item):
    config = item.get("config", {})
    if VERSION < (1, 5):
        for key in ("access", "constraints", "versions", "latest_version"):
            item.pop(key, None)
        config.pop("group", None)
        config.pop("contract", None)
    if VERSION < (1, 6):
        for version in item.get("versions", []):
            version.pop("deprecation_date", None)
    if VERSION < (1, 9):
        item.pop("time_spine", None)
    if VERSION < (1, 10):
        hoist(item, CONFIG_TO_TOP)
    if VERSION < (0, 21):
        item.pop("tags", None)
        item.pop("config", None)
    columns(item)
    tests(item)


def source(item):
    keys = CONFIG_TO_TOP + ("loaded_at_field", "freshness")
    if VERSION < (1, 10):
        hoist(item, keys)
    for table in item["tables"]:
        if VERSION < (1, 10):
            hoist(table, keys)
        columns(table)


def exposure(item):
    if VERSION < (1, 10):
        hoist(item, CONFIG_TO_TOP)
    if VERSION < (1, 0):
        item.pop("tags", None)
        item.pop("meta", None)
        item["owner"].setdefault("name", item["owner"]["email"])
    if VERSION < (1, 3):
        item.pop("label", None)


def metric(item):
    if VERSION < (1, 3):
        item["type"] = item.pop("calculation_method")
        item["sql"] = item.pop("expression")


def lower_yaml(text):
    data = yaml.safe_load(text)
    for kind in ("models", "seeds", "snapshots"):
        for item in data.get(kind, []):
            model(item)
            if kind == "snapshots" and VERSION < (1, 0):  # 0.21 would forget the config in the SQL
                item.pop("meta", None)
    for item in data.get("sources", []):
        source(item)
    for item in data.get("exposures", []):
        exposure(item)
    for item in data.get("metrics", []):
        metric(item)
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120)


SEMANTICS = {  # dbt 2 describes semantic models and simple metrics at the model itself
    "fct_rentals": {
        "semantic_model": {"enabled": True, "name": "rentals"},
        "agg_time_dimension": "ride_date",
        "columns": {
            "rental_id": {"entity": {"name": "rental", "type": "primary"}},
            "rider_id": {"entity": {"name": "rider", "type": "foreign"}},
            "ride_date": {"granularity": "day", "dimension": {"type": "time"}},
            "booking_channel": {"dimension": {"type": "categorical"}},
            "is_member_ride": {"dimension": {"type": "categorical"}},
        },
        "metrics": [
            {"name": "rides", "label": "Rides", "description": "Rides begun.",
             "type": "simple", "agg": "count", "expr": "rental_id"},
            {"name": "list_revenue", "label": "List revenue",
             "description": "Revenue by list price, before discounts.",
             "type": "simple", "agg": "sum", "expr": "list_price"},
            {"name": "member_rides", "label": "Member rides", "description": "Rides by members.",
             "type": "simple", "agg": "count", "expr": "rental_id",
             "filter": "{{ Dimension('rental__is_member_ride') }} = true"},
        ],
    },
    "dim_riders": {
        "semantic_model": {"enabled": True, "name": "riders"},
        "agg_time_dimension": "signup_date",
        "columns": {
            "rider_id": {"entity": {"name": "rider", "type": "primary"}},
            "signup_date": {"granularity": "day", "dimension": {"type": "time"}},
            "home_district_code": {"dimension": {"type": "categorical"}},
        },
    },
}


def raise_yaml(text):
    """dbt 2 wants access inside config and knows semantic models only in the new form."""
    data = yaml.safe_load(text)
    for item in data.get("models", []):
        if "access" in item:
            item.setdefault("config", {})["access"] = item.pop("access")
        semantics = dict(SEMANTICS.get(item["name"], {}))
        for name, keys in semantics.pop("columns", {}).items():
            column = next((c for c in item["columns"] if c["name"] == name), None)
            if column is None:
                column = {"name": name}
                item["columns"].append(column)
            column.update(keys)
        item.update(semantics)
    if "semantic_models" in data:
        del data["semantic_models"]
        data["metrics"] = [
            {**{k: v for k, v in m.items() if k != "type_params"},
             **{("input_metrics" if k == "metrics" else k): v for k, v in m["type_params"].items()}}
            for m in data["metrics"] if m["type"] != "simple"
        ]
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120)


def lower_project(text):
    data = yaml.safe_load(text)
    if VERSION < (1, 11):
        data.pop("function-paths", None)
    if VERSION < (1, 8):
        data["tests"] = data.pop("data_tests")
    if VERSION < (1, 0):
        data["source-paths"] = data.pop("model-paths")
        data["data-paths"] = data.pop("seed-paths")
    if VERSION < (0, 20):
        data.pop("tests", None)
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=120)


def lower_sql(text):
    if VERSION < (1, 5):
        text = re.sub(r", v=\d\)", ")", text)
    if VERSION < (1, 6):
        text = text.replace("materialized='materialized_view'", "materialized='table'")
    elif VERSION < (1, 10):  # comments on materialized views came out as wrong SQL
        text = text.replace("materialized='materialized_view'",
                            "materialized='materialized_view', persist_docs={'relation': false, 'columns': false}")
    if VERSION < (0, 20):
        text = text.replace(", store_failures=true", "")
    return text


if TARGET.exists():
    shutil.rmtree(TARGET)
for path in sorted(SOURCE.rglob("*")):
    inside = path.relative_to(SOURCE)
    if path.is_dir() or inside.parts[0] in ("target", "logs") or path.name == ".user.yml":
        continue
    text = path.read_text("utf-8")
    low, high = bound(text, "min"), bound(text, "max")
    if (low and VERSION < low) or (high and VERSION > high):
        continue
    if inside.parts[0] == "functions" and VERSION < (1, 11):
        continue
    if VERSION < (0, 20) and path.name == "test_within_range.sql":
        continue
    if VERSION < (1, 5):  # no model versions: keep the latest one
        if path.stem.endswith("_v1"):
            continue
        inside = inside.with_name(re.sub(r"_v2\.sql$", ".sql", inside.name))
    if VERSION < (1, 10):
        if path.name == "dbt_project.yml":
            text = lower_project(text)
        elif path.suffix == ".yml" and path.name != "profiles.yml":
            text = lower_yaml(text)
    if VERSION >= (2, 0) and path.suffix == ".yml" and "models" in inside.parts:
        text = raise_yaml(text)
    if VERSION < (1, 8) and path.name == "profiles.yml":
        text = "config:\n  send_anonymous_usage_stats: false\n" + text
    if path.suffix == ".sql":
        text = lower_sql(text)
    out = TARGET / inside
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, "utf-8")
