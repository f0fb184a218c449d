select street_id, 1 as len from {{ ref('streets') }}
