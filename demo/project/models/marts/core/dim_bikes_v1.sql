select
    bike_id,
    serial_no,
    model_code,
    bike_state
from {{ ref('stg_bikes') }}
