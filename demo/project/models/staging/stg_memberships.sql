select
    membership_id,
    rider_id,
    plan_code,
    starts_on,
    ends_on,
    auto_renew as renews_itself
from {{ source('booking', 'memberships') }}
