select
    f.day,
    w.rain_mm,
    w.is_wet,
    sum(f.departures) as rides
from {{ ref('int_station_flows_daily') }} as f
inner join {{ ref('stg_weather__daily') }} as w on w.day = f.day
group by 1, 2, 3
