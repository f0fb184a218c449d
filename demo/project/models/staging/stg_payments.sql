select
    payment_id,
    rental_id,
    {{ cents_to_euros('amount_cents') }} as amount,
    currency,
    method                               as payment_method,
    status                               as payment_status,
    amount_cents < 0                     as is_refund,
    paid_at
from {{ source('booking', 'payments') }}
