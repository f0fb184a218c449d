select * from {{ ref('stg_orders') }} where false
