{{ config(alias='monthly_recurring_revenue') }}

with months as (
    select distinct date_trunc('month', date_day)::date as month
    from {{ ref('dim_dates') }}
)

select
    months.month,
    m.plan_name,
    count(distinct m.rider_id) as members,
    sum(m.monthly_price)       as recurring_revenue
from months
inner join {{ ref('int_membership_periods') }} as m
    on m.starts_on <= months.month and m.ends_on > months.month
group by 1, 2
