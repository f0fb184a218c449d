{{ config(materialized='incremental', unique_key='id', on_schema_change='append_new_columns') }}
select o.id, o.amount, p.city, {{ doubled('o.amount') }} as twice
from {{ ref('stg_orders') }} o left join {{ ref('stg_pickers') }} p using (id) left join {{ ref('base_weather') }} w using (id)
