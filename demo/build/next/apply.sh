#!/usr/bin/env bash
# The day after: turns a copy of the sample project into the one of 1.12-next.
#   apply.sh PROJECT_COPY
set -euo pipefail
cd "$1"
here=$(cd "$(dirname "$0")" && pwd)

# added: one model
cp "$here/models/"* models/marts/operations/

# removed: one model, and the mention of it
rm models/marts/finance/revenue_by_plan.sql
python3 - <<'PY'
import pathlib

def edit(path, *pairs):
    file = pathlib.Path(path)
    text = file.read_text("utf-8")
    for old, new in pairs:
        assert old in text, (path, old)
        text = text.replace(old, new)
    file.write_text(text, "utf-8")

edit("models/marts/_marts.yml",
     ("""  - name: revenue_by_plan
    description: Rides and revenue by the plan held on the day.
    config:
      group: finance
      meta: {owner: "Finance"}
""", ""),
     # changed: description and columns of bike_health
     ("    description: Repairs and kilometres by bicycle.\n",
      "    description: Repairs, kilometres and the advice to keep or sell, by bicycle.\n"),
     ("""        description: Repair cost for each kilometre ridden.
""", """        description: Repair cost for each kilometre ridden, in euros.
      - name: advice
        description: "`keep` or `sell`."
"""))
# changed: one column less, one column more
edit("models/marts/operations/bike_health.sql",
     ("    b.serial_no,\n", ""),
     ("as cost_per_km\n", "as cost_per_km,\n"
      "    case when coalesce(c.total_cost, 0) > 150 then 'sell' else 'keep' end as advice\n"))
# changed: a column is renamed
edit("models/marts/growth/rider_cohorts.sql", ("as riders,", "as active_riders,"))
# fixed: the docks got their clocks set
edit("models/marts/core/fct_rentals.sql",
     ("    ended_at,\n", "    case when ended_at is not null then greatest(ended_at, started_at) end as ended_at,\n"),
     ("interval '3 days'", "interval '90 days'"))
# changed: another owner of an exposure
edit("models/marts/_exposures.yml", ("Marit de Wit", "Joost Haddad"), ("marit@", "joost@"))
PY
