select day, gross_revenue
from {{ ref('revenue_daily') }}
where gross_revenue < 0
