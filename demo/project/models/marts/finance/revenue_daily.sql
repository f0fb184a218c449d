{{ config(materialized='materialized_view', indexes=[{'columns': ['day'], 'unique': true}]) }}

select
    paid_on                                              as day,
    sum(amount) filter (where payment_status = 'settled') as gross_revenue,
    sum(vat_amount) filter (where payment_status = 'settled') as vat,
    sum(amount) filter (where is_refund)                  as refunds,
    count(*)                                              as payment_count
from {{ ref('fct_payments') }}
group by paid_on
