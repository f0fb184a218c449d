select
    ticket_id,
    rider_id,
    rental_id,
    opened_at,
    closed_at,
    topic,
    payload ->> 'priority' as priority,
    payload
from {{ source('workshop', 'support_tickets') }}
