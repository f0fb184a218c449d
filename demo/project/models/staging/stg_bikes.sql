select
    bike_id,
    serial_no,
    model_code,
    is_electric = 1                        as is_electric,
    bought_on,
    {{ cents_to_euros('purchase_cents') }} as purchase_price,
    state                                  as bike_state,
    updated_at
from {{ source('workshop', 'bicycles') }}
