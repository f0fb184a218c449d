with busiest as (
    select district_name, max(turns_per_dock) as turns_per_dock
    from {{ ref('pedalworks', 'station_utilisation') }}
    group by 1
)

select
    demand.district_code,
    demand.district_name,
    demand.total_km,
    busiest.turns_per_dock,
    budgets.budget_eur,
    rank() over (order by demand.total_km desc) as priority
from {{ ref('district_demand') }} as demand
left join busiest on busiest.district_name = demand.district_name
left join {{ ref('lane_budgets') }} as budgets on budgets.district_code = demand.district_code
