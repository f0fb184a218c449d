select id, city from {{ source('farm','pickers') }}
