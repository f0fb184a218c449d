select
    r.rider_id::integer                    as rider_id,
    r.full_name::text                      as full_name,
    r.email::text                          as email,
    r.birth_year::integer                  as birth_year,
    r.signup_date::date                    as signup_date,
    s.district_code::text                  as home_district_code,
    f.first_ride_at::timestamptz           as first_ride_at,
    coalesce(f.ride_count, 0)::bigint      as ride_count,
    (f.ride_count is not null)::boolean    as has_ridden
from {{ ref('stg_riders') }} as r
left join {{ ref('stg_stations') }} as s on s.station_id = r.home_station_id
left join {{ ref('int_rider_first_ride') }} as f on f.rider_id = r.rider_id
