select
    p.payment_id,
    p.rental_id,
    r.rider_id,
    p.amount,
    {{ vat_part('p.amount') }} as vat_amount,
    p.payment_method,
    p.payment_status,
    p.is_refund,
    p.paid_at,
    p.paid_at::date            as paid_on
from {{ ref('stg_payments') }} as p
left join {{ ref('stg_rentals') }} as r on r.rental_id = p.rental_id
