select
    job_id,
    bike_id,
    opened_at,
    closed_at,
    job_type,
    {{ cents_to_euros('cost_cents') }} as cost,
    mechanic,
    notes
from {{ source('workshop', 'maintenance_jobs') }}
