select id as street_id, name from {{ ref('street_names') }}
