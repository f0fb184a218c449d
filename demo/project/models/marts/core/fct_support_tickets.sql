select
    t.ticket_id,
    t.rider_id,
    t.rental_id,
    t.topic,
    t.priority,
    t.opened_at,
    t.closed_at,
    {{ minutes_between('t.opened_at', 't.closed_at') }} as minutes_to_close
from {{ ref('stg_support_tickets') }} as t
