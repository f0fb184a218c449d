select
    s.station_id,
    s.station_name,
    s.district_name,
    f.day,
    d.is_weekend,
    d.holiday_name,
    f.departures,
    f.arrivals,
    f.net_flow,
    round((f.departures + f.arrivals)::numeric / nullif(s.dock_count, 0), 3) as turns_per_dock
from {{ ref('int_station_flows_daily') }} as f
inner join {{ ref('dim_stations') }} as s on s.station_id = f.station_id
left join {{ ref('dim_dates') }} as d on d.date_day = f.day
