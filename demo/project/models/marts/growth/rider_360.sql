with riders as (

    select * from {{ ref('dim_riders') }}

),

rides as (

    select
        rider_id,
        count(*)                                                 as rides,
        count(*) filter (where booking_channel = 'app')          as app_rides,
        sum(distance_km)                                         as total_km,
        sum(paid_amount)                                         as paid_total,
        max(started_at)                                          as last_ride_at,
        mode() within group (order by start_station_id)          as favourite_station_id
    from {{ ref('fct_rentals') }}
    group by rider_id

),

tickets as (

    select
        rider_id,
        count(*)                                                 as tickets,
        avg(minutes_to_close)::numeric(10, 1)                    as average_minutes_to_close
    from {{ ref('fct_support_tickets') }}
    group by rider_id

),

memberships as (

    select distinct on (rider_id)
        rider_id,
        plan_name,
        starts_on,
        ends_on
    from {{ ref('int_membership_periods') }}
    order by rider_id, starts_on desc

),

history as (

    select rider_id, count(*) as changes
    from {{ ref('riders_history') }}
    group by rider_id

)

select
    riders.rider_id,
    riders.full_name,
    riders.home_district_code,
    riders.signup_date,
    coalesce(rides.rides, 0)               as rides,
    round(100.0 * rides.app_rides / nullif(rides.rides, 0), 1) as app_share_pct,
    rides.total_km,
    coalesce(rides.paid_total, 0)          as paid_total,
    rides.last_ride_at,
    stations.station_name                  as favourite_station,
    memberships.plan_name                  as current_plan,
    coalesce(tickets.tickets, 0)           as tickets,
    tickets.average_minutes_to_close,
    history.changes                        as profile_versions
from riders
left join rides on rides.rider_id = riders.rider_id
left join tickets on tickets.rider_id = riders.rider_id
left join memberships on memberships.rider_id = riders.rider_id
left join history on history.rider_id = riders.rider_id
left join {{ ref('dim_stations') }} as stations on stations.station_id = rides.favourite_station_id
