select
    bike_id,
    count(*)                          as ride_count,
    sum(distance_km)                  as total_km,
    sum(ride_minutes)                 as total_minutes,
    max(started_at)                   as last_ride_at
from {{ ref('int_rentals_enriched') }}
group by bike_id
