-- The ten routes ridden most. Paste it into the SQL client.
select
    s.station_name as from_station,
    e.station_name as to_station,
    count(*)       as rides
from {{ ref('fct_rentals') }} as r
inner join {{ ref('dim_stations') }} as s on s.station_id = r.start_station_id
inner join {{ ref('dim_stations') }} as e on e.station_id = r.end_station_id
group by 1, 2
order by rides desc
limit 10
