{{ config(materialized='view') }}

select
    r.rental_id,
    r.rider_id,
    r.ride_date,
    r.paid_amount,
    r.refunded_amount,
    t.ticket_id,
    t.topic
from {{ ref('fct_rentals') }} as r
left join {{ ref('fct_support_tickets') }} as t on t.rental_id = r.rental_id
where r.refunded_amount < 0
