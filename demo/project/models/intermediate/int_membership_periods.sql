select
    m.membership_id,
    m.rider_id,
    m.plan_code,
    p.plan_name,
    m.starts_on,
    coalesce(m.ends_on, date '9999-12-31')                                       as ends_on,
    row_number() over (partition by m.rider_id order by m.starts_on)             as membership_no,
    round({{ cents_to_euros('p.price_cents', 4) }} / p.period_days * 30, 2)      as monthly_price
from {{ ref('stg_memberships') }} as m
inner join {{ ref('pricing_plans') }} as p on p.plan_code = m.plan_code
