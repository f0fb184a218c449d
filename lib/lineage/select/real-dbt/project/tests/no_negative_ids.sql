select * from {{ ref('orders_by_street') }}
