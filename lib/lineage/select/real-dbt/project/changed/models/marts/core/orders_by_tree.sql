select id from {{ ref('fct_orders') }} join {{ ref('dim_trees', v=2) }} using (id)
