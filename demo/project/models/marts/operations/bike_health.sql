select
    b.bike_id,
    b.serial_no,
    b.model_code,
    b.bike_state,
    b.total_km,
    coalesce(c.job_count, 0)                                        as job_count,
    coalesce(c.total_cost, 0)                                       as repair_cost,
    round(coalesce(c.total_cost, 0) / nullif(b.total_km, 0), 2)     as cost_per_km
from {{ ref('dim_bikes', v=2) }} as b
left join {{ ref('int_maintenance_costs') }} as c on c.bike_id = b.bike_id
