select
    b.bike_id,
    b.serial_no,
    b.model_code,
    b.is_electric,
    b.bought_on,
    b.purchase_price,
    b.bike_state,
    coalesce(u.ride_count, 0)  as ride_count,
    coalesce(u.total_km, 0)    as total_km,
    u.last_ride_at
from {{ ref('stg_bikes') }} as b
left join {{ ref('int_bike_usage') }} as u on u.bike_id = b.bike_id
