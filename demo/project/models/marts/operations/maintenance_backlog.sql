{{ config(materialized='view') }}

select
    j.job_id,
    j.bike_id,
    b.model_code,
    j.job_type,
    j.opened_at,
    j.notes
from {{ ref('stg_maintenance_jobs') }} as j
inner join {{ ref('dim_bikes', v=1) }} as b on b.bike_id = j.bike_id
where j.closed_at is null
