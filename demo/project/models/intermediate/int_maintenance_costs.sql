select
    bike_id,
    count(*)                                   as job_count,
    count(*) filter (where closed_at is null)  as open_job_count,
    sum(cost)                                  as total_cost,
    max(opened_at)                             as last_job_at
from {{ ref('stg_maintenance_jobs') }}
group by bike_id
