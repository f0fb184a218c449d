select
    f.cohort_month,
    date_trunc('month', r.ride_date)::date as ride_month,
    count(distinct r.rider_id)             as riders,
    count(*)                               as rides
from {{ ref('fct_rentals') }} as r
inner join {{ ref('int_rider_first_ride') }} as f on f.rider_id = r.rider_id
group by 1, 2
