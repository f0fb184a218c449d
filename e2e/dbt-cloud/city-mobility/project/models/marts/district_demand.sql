select
    stations.district_code,
    stations.district_name,
    count(*) as departures,
    sum(rentals.distance_km) as total_km
from {{ ref('pedalworks', 'fct_rentals') }} as rentals
join {{ ref('stg_bike_share__stations') }} as stations
    on stations.station_id = rentals.start_station_id
group by 1, 2
