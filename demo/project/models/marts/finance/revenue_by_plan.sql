select
    coalesce(e.plan_code, 'none')      as plan_code,
    coalesce(p.plan_name, 'No plan')   as plan_name,
    count(*)                           as rides,
    sum(e.list_price)                  as list_revenue,
    sum(e.paid_amount)                 as paid_revenue
from {{ ref('int_rentals_enriched') }} as e
left join {{ ref('pricing_plans') }} as p on p.plan_code = e.plan_code
group by 1, 2
