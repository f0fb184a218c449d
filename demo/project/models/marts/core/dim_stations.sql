select
    s.station_id,
    s.station_name,
    s.district_code,
    d.district_name,
    d.is_centre,
    s.dock_count,
    s.latitude,
    s.longitude,
    s.opened_on,
    s.is_active
from {{ ref('stg_stations') }} as s
left join {{ ref('city_districts') }} as d on d.district_code = s.district_code
