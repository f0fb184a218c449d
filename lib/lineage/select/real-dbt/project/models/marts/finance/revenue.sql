select sum(amount) as total from {{ ref('fct_orders') }}
