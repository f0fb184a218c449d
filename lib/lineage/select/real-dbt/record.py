"""Asks dbt itself what each of expressions.txt selects, and writes down what it says.

  python -m venv v && v/bin/pip install 'dbt-core==1.11.*' 'dbt-duckdb==1.11.*' 'dbt-postgres==1.11.*'
  v/bin/python record.py

It needs no server: the project of this folder runs in DuckDB, and the sample project of demo/ is only parsed.
"""

import contextlib, gzip, io, json, os, re, shlex, shutil, subprocess, sys, tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEMO = HERE.parents[3] / "demo"
WORK = Path(tempfile.mkdtemp())
os.environ.update(DBT_SEND_ANONYMOUS_USAGE_STATS="false", ORCHARD_DB=str(WORK / "orchard.duckdb"))

from dbt.cli.main import dbtRunner  # noqa: E402
from dbt.version import __version__  # noqa: E402


def dbt(project, *args):
    with contextlib.redirect_stdout(io.StringIO()):
        return dbtRunner().invoke([*args, "--project-dir", str(project), "--profiles-dir", str(project)])


def shell(project, *args):
    bin = Path(sys.executable).parent / "dbt"
    subprocess.run([bin, *args, "--project-dir", project, "--profiles-dir", project], cwd=project, capture_output=True)


def day(project, number):
    """Runs all of it, and keeps what it wrote: models that fail are meant to."""
    shell(project, "seed")
    shell(project, "source", "freshness")
    sources = (project / "target/sources.json").read_text()
    shell(project, "build")
    (project / "target/sources.json").write_text(sources)
    shutil.copytree(project / "target", WORK / number)
    for name in ["manifest", "run_results", "sources"]:
        text = json.dumps(slim(json.loads((WORK / number / f"{name}.json").read_text())))
        with gzip.GzipFile(HERE / f"{number}.{name}.json.gz", "w", mtime=0) as file:
            file.write(text.replace(str(WORK), "/project").encode())


def slim(artifact):
    """Without dbt's own macros, which nothing here asks for."""
    for name in ["macros", "docs", "parent_map", "child_map", "disabled"]:
        if name in artifact:
            artifact[name] = {}
    return artifact


def ask(project, expression, state):
    words = shlex.split(expression)
    args = words if words[0].startswith("--") else ["--select", *words]
    flags = ["--state", str(state)] if state else []
    said = dbt(project, "ls", "--resource-type", "all", "--output", "json", "--output-keys", "unique_id", "--quiet", *args, *flags)
    if not said.success:
        return None
    return sorted(json.loads(line)["unique_id"] for line in said.result or [])


def place_of(test, manifest):
    """The asset that a test is shown on."""
    node = manifest["nodes"].get(test) or manifest["unit_tests"][test]
    return [node["attached_node"]] if node.get("attached_node") else node["depends_on"]["nodes"][: 1 if test.startswith("unit_test") else None]


def record(project, lines, state=None, today=None):
    manifest = json.loads((project / "target/manifest.json").read_text())
    answers = []
    for line in lines:
        answer = ask(project, line, today if "result:" in line else state)
        if answer is None:
            answers.append({"select": line, "refused": True})
            continue
        nodes = {key for key in answer if not re.match("test|unit_test", key)}
        if re.search(r"(\btest_type|test_name|unit_test|result|resource_type:(unit_)?test|severity|path:tests|no_negative_ids|doubles|unique_stg_orders_id)\b", line):
            nodes |= {place for key in answer if re.match("test|unit_test", key) for place in place_of(key, manifest)}
        answers.append({"select": line, "nodes": sorted(nodes)})
    return answers


def section(name):
    text = (HERE / "expressions.txt").read_text()
    lines = text.split(f"# {name}\n")[1].split("\n# ")[0].splitlines()
    return [line for line in lines if line]


project = WORK / "orchard"
shutil.copytree(HERE / "project", project, ignore=shutil.ignore_patterns("changed"))
shell(project, "deps")
os.environ["ORCHARD_LOADED"] = "2001-01-01"
day(project, "first")
shutil.copytree(HERE / "project/changed", project, dirs_exist_ok=True)
os.environ["ORCHARD_LOADED"] = "2001-01-02"
day(project, "second")
orchard = record(project, section("orchard"), WORK / "first", WORK / "second")

sample = WORK / "pedalworks"
subprocess.run([sys.executable, DEMO / "build/make_variant.py", DEMO / "project", sample, "1.12"], check=True)
shell(sample, "parse")
demo = record(sample, section("pedalworks"))
(HERE / "said.json").write_text(json.dumps({"dbtVersion": __version__, "orchard": orchard, "pedalworks": demo}, indent=0) + "\n")
shutil.rmtree(WORK)
refused = [answer["select"] for answer in orchard + demo if "refused" in answer]
print(len(orchard), len(demo), "refused:", refused, "empty:", [a["select"] for a in orchard + demo if a.get("nodes") == []])
