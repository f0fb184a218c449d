select
    day,
    rain_mm,
    rain_mm > 5 as is_wet
from {{ source('weather', 'weather_daily') }}
