select
    day::date                             as date_day,
    extract(isodow from day)::integer     as iso_weekday,
    extract(isodow from day) in (6, 7)    as is_weekend,
    h.holiday_name
from generate_series(timestamp '2026-04-01', timestamp '2026-06-30', interval '1 day') as day
left join {{ ref('holiday_calendar') }} as h on h.holiday_date = day::date
