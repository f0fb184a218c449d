{{ config(materialized='ephemeral') }}

select
    rental_id,
    sum(amount) filter (where payment_status = 'settled') as paid_amount,
    sum(amount) filter (where is_refund)                  as refunded_amount,
    count(*)                                              as payment_count,
    max(paid_at)                                          as last_paid_at
from {{ ref('stg_payments') }}
group by rental_id
