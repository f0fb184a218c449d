-- Stations that lose more than they gain, to be refilled by van.
select
    u.station_id,
    u.station_name,
    sum(u.net_flow)                                as net_flow,
    count(*) filter (where u.net_flow < 0)         as losing_days
from {{ ref('station_utilisation') }} as u
group by 1, 2
having sum(u.net_flow) < 0
