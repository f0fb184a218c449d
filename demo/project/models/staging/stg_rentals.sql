select
    rental_id,
    rider_id,
    bike_id,
    start_station_id,
    end_station_id,
    started_at,
    ended_at,
    ended_at is null                                  as is_running,
    {{ minutes_between('started_at', 'ended_at') }}   as ride_minutes,
    round(distance_m / 1000.0, 2)                     as distance_km,
    channel                                           as booking_channel
from {{ ref('base_rental_events') }}
