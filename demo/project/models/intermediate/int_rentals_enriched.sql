{{ config(materialized='table', tags=['nightly']) }}

with rentals as (

    select * from {{ ref('stg_rentals') }}

),

payments as (

    select * from {{ ref('int_rental_payments') }}

),

bikes as (

    select bike_id, model_code, is_electric from {{ ref('stg_bikes') }}

),

stations as (

    select station_id, station_name, district_code from {{ ref('stg_stations') }}

),

memberships as (

    select rider_id, plan_code, starts_on, ends_on from {{ ref('int_membership_periods') }}

),

member_rides as (

    -- a rider may hold two memberships on one day; the younger one counts
    select distinct on (rentals.rental_id)
        rentals.rental_id,
        memberships.plan_code
    from rentals
    inner join memberships
        on memberships.rider_id = rentals.rider_id
        and rentals.started_at::date between memberships.starts_on and memberships.ends_on
    order by rentals.rental_id, memberships.starts_on desc

),

priced as (

    select
        rentals.rental_id,
        case
            when rentals.is_running then null
            else round(
                (
                    case
                        when member_rides.plan_code is not null then 0
                        else {{ var('rental_fee_unlock_cents') }} / 100.0
                    end
                    + 0.15 * ceil(greatest(rentals.ride_minutes, 0))
                )
                * case when bikes.is_electric then 1.5 else 1 end,
                2
            )
        end as list_price
    from rentals
    left join bikes on bikes.bike_id = rentals.bike_id
    left join member_rides on member_rides.rental_id = rentals.rental_id

)

select
    rentals.rental_id,
    rentals.rider_id,
    rentals.bike_id,
    bikes.model_code,
    bikes.is_electric,
    rentals.start_station_id,
    start_station.station_name              as start_station_name,
    start_station.district_code             as start_district_code,
    rentals.end_station_id,
    end_station.station_name                as end_station_name,
    rentals.started_at,
    rentals.ended_at,
    rentals.started_at::date                as ride_date,
    rentals.is_running,
    rentals.ride_minutes,
    rentals.distance_km,
    case
        when rentals.ride_minutes > 0 and rentals.distance_km is not null
            then round(rentals.distance_km / rentals.ride_minutes * 60, 1)
    end                                     as average_kmh,
    rentals.booking_channel,
    member_rides.plan_code,
    member_rides.plan_code is not null      as is_member_ride,
    priced.list_price,
    coalesce(payments.paid_amount, 0)       as paid_amount,
    coalesce(payments.refunded_amount, 0)   as refunded_amount,
    payments.last_paid_at
from rentals
left join bikes on bikes.bike_id = rentals.bike_id
left join stations as start_station on start_station.station_id = rentals.start_station_id
left join stations as end_station on end_station.station_id = rentals.end_station_id
left join member_rides on member_rides.rental_id = rentals.rental_id
left join priced on priced.rental_id = rentals.rental_id
left join payments on payments.rental_id = rentals.rental_id
