select station_id, station_name, district_code, district_name, dock_count
from {{ ref('pedalworks', 'dim_stations') }}
where is_active
