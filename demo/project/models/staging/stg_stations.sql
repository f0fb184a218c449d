select
    station_id,
    station_name,
    upper(district_code) as district_code,
    lat::numeric(9, 6)   as latitude,
    lon::numeric(9, 6)   as longitude,
    docks                as dock_count,
    opened_on,
    is_active
from {{ source('booking', 'stations') }}
