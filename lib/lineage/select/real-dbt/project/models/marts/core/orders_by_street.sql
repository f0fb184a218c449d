select * from {{ ref('fct_orders') }} join {{ ref('streets') }} on street_id = id
