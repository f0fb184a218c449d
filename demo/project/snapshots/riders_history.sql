{% snapshot riders_history %}

{{
    config(
        target_schema='history',
        unique_key='rider_id',
        strategy='timestamp',
        updated_at='updated_at'
    )
}}

select rider_id, email, home_station_id, marketing_ok, updated_at
from {{ source('booking', 'riders') }}

{% endsnapshot %}
