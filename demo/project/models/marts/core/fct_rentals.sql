{{
    config(
        materialized='incremental',
        unique_key='rental_id',
        on_schema_change='append_new_columns',
        tags=['nightly', 'core'],
        post_hook="create index if not exists fct_rentals_ride_date on {{ this }} (ride_date)"
    )
}}

select
    rental_id,
    rider_id,
    bike_id,
    start_station_id,
    end_station_id,
    started_at,
    ended_at,
    ride_date,
    ride_minutes,
    distance_km,
    average_kmh,
    booking_channel,
    is_member_ride,
    list_price,
    paid_amount,
    refunded_amount
from {{ ref('int_rentals_enriched') }}

{% if is_incremental() %}
where started_at >= (select max(started_at) - interval '3 days' from {{ this }})
{% endif %}
