{{ config(tags=['not_yet_built']) }}

select
    rider_id,
    rides,
    last_ride_at < timestamptz '2026-06-30' - interval '{{ var("churn_after_days") }} days' as likely_to_leave
from {{ ref('rider_360') }}
