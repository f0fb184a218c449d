{{ config(materialized='ephemeral') }}

-- the loader may send a rental twice within an hour; the last one counts
select *
from (
    select
        *,
        row_number() over (partition by rental_id order by _loaded_at desc) as load_rank
    from {{ source('booking', 'rentals') }}
) as ranked
where load_rank = 1
