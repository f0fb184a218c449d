-- min_dbt: 1.11
{{ config(materialized='view') }}

select rental_id, bike_id, average_kmh
from {{ ref('fct_rentals') }}
where average_kmh is not null
  and not {{ function('is_plausible_speed') }}(average_kmh)
