#!/usr/bin/env bash
# Rebuilds demo/artifacts, demo/warehouse/warehouse.sql and demo/expected.json.
#
#   demo/build/rebuild.sh              all versions
#   demo/build/rebuild.sh 1.12 1.8     only these (1.12 also makes 1.12-next and the dump)
#
# Needs a Postgres on 127.0.0.1:$PEDALWORKS_PG_PORT (25432 unless told) whose role
# "pedalworks" may create databases, the client programs psql, createdb, dropdb and
# pg_dump, and Pythons for the versions (PYTHON_3_7, PYTHON_3_8, ... or python3.x on PATH).
# Everything is run in $DBT_DEMO_HOME, whose path ends up in the artifacts.
set -euo pipefail

demo=$(cd "$(dirname "$0")/.." && pwd)
home=${DBT_DEMO_HOME:-$HOME/.cache/connetra-dbt-demo}
export PEDALWORKS_PG_PORT=${PEDALWORKS_PG_PORT:-25432}
export PGHOST=127.0.0.1 PGPORT=$PEDALWORKS_PG_PORT PGUSER=pedalworks PGPASSWORD=${PEDALWORKS_PG_PASSWORD:-pedalworks}
export DBT_SEND_ANONYMOUS_USAGE_STATS=false DO_NOT_TRACK=1 NO_COLOR=1
run=$home/pedalworks
mkdir -p "$home"

declare -A python=([0.19]=3.7 [0.21]=3.8 [1.0]=3.8 [1.5]=3.9 [1.8]=3.11 [1.12]=3.11 [2.0]=3.11)

venv() { # venv VERSION: makes it unless it is there
    local dir=$home/venv/$1 py=${python[$1]}
    if [ ! -x "$dir/bin/dbt" ]; then
        local name=PYTHON_${py/./_}
        "${!name:-python$py}" -m venv "$dir"
        "$dir/bin/pip" install -q -U pip wheel 'setuptools<70'
        "$dir/bin/pip" install -q -r "$demo/build/requirements/$1.txt"
    fi
    PATH=$dir/bin:$PATH
}

fresh_database() {
    dropdb --if-exists pedalworks
    createdb pedalworks
    psql -q -v ON_ERROR_STOP=1 -d pedalworks -f "$demo/warehouse/raw.sql"
}

step() { # some steps fail on purpose
    echo "== $*"
    "$@" || echo "   exit code $?"
}

keep() { # keep FILE SET [NAME]
    if [ -f "$run/target/$1" ]; then
        mkdir -p "$demo/artifacts/$2"
        gzip -9nc "$run/target/$1" > "$demo/artifacts/$2/${3:-$1}.gz"
    else
        echo "   no $1 for $2"
    fi
}

artifacts() { # artifacts SET VERSION
    cd "$run"
    export DBT_PROFILES_DIR=$run
    case $2 in
        0.19)
            step dbt seed
            step dbt snapshot
            step dbt run --exclude tag:not_yet_built
            keep run_results.json "$1"
            step dbt test --exclude tag:not_yet_built
            keep run_results.json "$1" run_results.test.json
            step dbt source snapshot-freshness
            ;;
        2.0)
            # The preview has to fetch a Postgres driver at run time. Where it cannot, build,
            # freshness and catalog end with errors; the manifest is written all the same.
            export DBT_ALLOW_EXPERIMENTAL_ADAPTERS=true
            step dbt build --exclude tag:not_yet_built
            if grep -q '"status": *"success"' target/run_results.json 2> /dev/null; then
                keep run_results.json "$1"
            fi
            step dbt source freshness
            step dbt compile --write-catalog
            grep -q '"unique_id"' target/catalog.json 2> /dev/null || rm -f target/catalog.json
            ;;
        *)
            step dbt build --exclude tag:not_yet_built
            keep run_results.json "$1"
            step dbt source freshness
            ;;
    esac
    keep sources.json "$1"
    [ "$2" = 2.0 ] || step dbt docs generate
    keep manifest.json "$1"
    keep catalog.json "$1"
    cd "$demo"
}

dump() { # one file that any Postgres driver can run in one query
    pg_dump --no-owner --no-privileges --rows-per-insert=200 -d pedalworks |
        sed -e '/^\\/d' -e '/^-- Dumped /d' -e '/^SET transaction_timeout/d' |
        cat -s > "$demo/warehouse/warehouse.sql"
    printf 'RESET ALL;\n' >> "$demo/warehouse/warehouse.sql"
}

for version in ${*:-0.19 0.21 1.0 1.5 1.8 1.12 2.0}; do
    echo "=== dbt $version"
    ( 
        venv "$version"
        interpreter=$home/venv/$version/bin/python
        "$interpreter" -c 'import yaml' 2> /dev/null || interpreter=python3
        "$interpreter" "$demo/build/make_variant.py" "$demo/project" "$run" "$version"
        rm -rf "${demo:?}/artifacts/$version"
        fresh_database
        artifacts "$version" "$version"
        if [ "$version" = 1.12 ]; then
            dump
            bash "$demo/build/next/apply.sh" "$run"
            artifacts 1.12-next 1.12
            python3 "$demo/build/expected.py" "$demo/artifacts/1.12" > "$demo/expected.json"
            python3 "$demo/build/expected.py" "$demo/artifacts/1.12-next" > "$demo/expected-next.json"
        fi
    )
done
