with departures as (
    select start_station_id as station_id, ride_date as day, count(*) as departures
    from {{ ref('int_rentals_enriched') }}
    group by 1, 2
),

arrivals as (
    select end_station_id as station_id, ended_at::date as day, count(*) as arrivals
    from {{ ref('int_rentals_enriched') }}
    where ended_at is not null
    group by 1, 2
)

select
    coalesce(d.station_id, a.station_id) as station_id,
    coalesce(d.day, a.day)               as day,
    coalesce(d.departures, 0)            as departures,
    coalesce(a.arrivals, 0)              as arrivals,
    coalesce(a.arrivals, 0) - coalesce(d.departures, 0) as net_flow
from departures as d
full join arrivals as a on a.station_id = d.station_id and a.day = d.day
