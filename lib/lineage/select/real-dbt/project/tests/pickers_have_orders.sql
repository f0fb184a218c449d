{{ config(severity='warn', tags=['slow']) }} select * from {{ ref('stg_orders') }} o join {{ ref('stg_pickers') }} p using (id) where id = 1
