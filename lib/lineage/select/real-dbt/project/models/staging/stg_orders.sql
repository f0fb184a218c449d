select id, amount from {{ source('farm','orders') }}
