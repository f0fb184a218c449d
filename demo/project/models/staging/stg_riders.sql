select
    rider_id,
    first_name || ' ' || last_name as full_name,
    lower(email)                   as email,
    birth_year,
    signup_at,
    signup_at::date                as signup_date,
    home_station_id,
    coalesce(marketing_ok, false)  as may_be_mailed,
    updated_at
from {{ source('booking', 'riders') }}
