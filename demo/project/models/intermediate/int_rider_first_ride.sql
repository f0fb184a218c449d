select
    rider_id,
    min(started_at)                       as first_ride_at,
    max(started_at)                       as last_ride_at,
    count(*)                              as ride_count,
    date_trunc('month', min(started_at))::date as cohort_month
from {{ ref('int_rentals_enriched') }}
group by rider_id
