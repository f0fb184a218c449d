#!/usr/bin/env bash
# Rebuilds artifacts/ and warehouse.sql: the dbt project of city_mobility, run by real dbt over demo/warehouse.
#
# Needs what demo/build/rebuild.sh needs, with the dbt of 1.12 that it installs in $DBT_DEMO_HOME.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
demo=$here/../../../demo
home=${DBT_DEMO_HOME:-$HOME/.cache/connetra-dbt-demo}
export PEDALWORKS_PG_PORT=${PEDALWORKS_PG_PORT:-25432}
export PGHOST=127.0.0.1 PGPORT=$PEDALWORKS_PG_PORT PGUSER=pedalworks PGPASSWORD=${PEDALWORKS_PG_PASSWORD:-pedalworks}
export DBT_SEND_ANONYMOUS_USAGE_STATS=false DO_NOT_TRACK=1 NO_COLOR=1
export PUBLISHED_MANIFEST=$demo/artifacts/1.12/manifest.json.gz PYTHONPATH=$here/project/plugin PYTHONDONTWRITEBYTECODE=1

run=$home/city_mobility
rm -rf "$run"
cp -R "$here/project" "$run"
cd "$run"
PATH=$home/venv/1.12/bin:$PATH

dropdb --if-exists pedalworks
createdb pedalworks
psql -q -o /dev/null -v ON_ERROR_STOP=1 -d pedalworks -f "$demo/warehouse/warehouse.sql"

keep() { gzip -9nc "target/$1" > "$here/artifacts/$1.gz"; }
mkdir -p "$here/artifacts"
dbt build
keep run_results.json
dbt docs generate
keep manifest.json
keep catalog.json

pg_dump --no-owner --no-privileges --rows-per-insert=200 -n city_mobility -d pedalworks |
    sed -e '/^\\/d' -e '/^-- Dumped /d' -e '/^SET transaction_timeout/d' | cat -s > "$here/warehouse.sql"
printf 'RESET ALL;\n' >> "$here/warehouse.sql"
