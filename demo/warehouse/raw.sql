-- PedalWorks sample warehouse: the raw tables as the loaders leave them.
-- Everything is computed by arithmetic from row numbers, so the data is the
-- same on every run. Run it in an empty Postgres database (13 or newer).

create schema raw;
comment on schema raw is 'Landing area. Loaded every hour by the booking system and the workshop app.';

create table raw.stations (
    station_id      integer primary key,
    station_name    text not null,
    district_code   text,
    lat             numeric(9, 6),
    lon             numeric(9, 6),
    docks           integer,
    opened_on       date,
    is_active       boolean,
    _loaded_at      timestamptz
);
comment on table raw.stations is 'Docking stations as kept by the city team.';
comment on column raw.stations.station_id is 'Number painted on the station pillar.';
comment on column raw.stations.district_code is 'Two-letter district code; joins to the seed city_districts.';
comment on column raw.stations.docks is 'Docks installed, working or not.';

insert into raw.stations
select i,
       (array['Harbour','Mill Lane','Old Market','University','Tram Depot','Botanic Garden','Lighthouse','North Gate',
              'Brewery','Museum Quay','Stadium','Fairground'])[i],
       (array['HB','HB','OT','UN','OT','UN','HB','NG','NG','OT','ST','ST'])[i],
       52.1 + i * 0.00731, 4.3 + i * 0.01117,
       12 + (i * 5) % 17,
       date '2022-03-01' + i * 37,
       i <> 12,
       timestamptz '2026-06-30 04:00:00+00'
from generate_series(1, 12) as i;

create table raw.bikes (
    bike_id         integer primary key,
    serial_no       text,
    model_code      text,
    is_electric     integer,
    bought_on       date,
    purchase_cents  integer,
    state           text,
    updated_at      timestamptz
);
comment on table raw.bikes is 'Every bicycle ever bought, including those sold off or stolen.';
comment on column raw.bikes.is_electric is '1 for e-bikes, 0 for all others (the workshop app has no booleans).';
comment on column raw.bikes.state is 'ok | workshop | stolen | retired';

insert into raw.bikes
select i,
       'PW-' || lpad((i * 7919 % 100000)::text, 5, '0'),
       (array['city','city','cargo','e-city','e-cargo'])[1 + i % 5],
       case when i % 5 in (3, 4) then 1 else 0 end,
       date '2023-01-10' + (i * 11) % 700,
       45000 + (i % 5) * 38000,
       case when i % 19 = 0 then 'stolen' when i % 11 = 0 then 'workshop' when i % 23 = 0 then 'retired' else 'ok' end,
       timestamptz '2026-06-01 08:00:00+00' + make_interval(hours => i * 5)
from generate_series(1, 60) as i;

create table raw.riders (
    rider_id        integer primary key,
    first_name      text,
    last_name       text,
    email           text,
    birth_year      integer,
    signup_at       timestamptz,
    home_station_id integer,
    marketing_ok    boolean,
    updated_at      timestamptz
);
comment on table raw.riders is 'Registered riders. Holds personal data.';
comment on column raw.riders.email is 'PII. Lower-cased by the booking system.';
comment on column raw.riders.birth_year is 'PII. Year only; asked for because of the minimum age.';

insert into raw.riders
select i,
       (array['Ada','Bram','Chiara','Dov','Elin','Femi','Greta','Hugo','Ines','Jonas'])[1 + i % 10],
       (array['Visser','Okafor','Lindqvist','Moreau','Tanaka','Novak','Santos'])[1 + i % 7],
       'rider' || i || '@example.com',
       1956 + (i * 13) % 50,
       timestamptz '2025-01-05 07:30:00+00' + make_interval(hours => i * 110),
       1 + (i * 5) % 12,
       i % 3 <> 0,
       timestamptz '2026-05-01 00:00:00+00' + make_interval(hours => i * 7)
from generate_series(1, 90) as i;

create table raw.memberships (
    membership_id   integer primary key,
    rider_id        integer,
    plan_code       text,
    starts_on       date,
    ends_on         date,
    auto_renew      boolean,
    _loaded_at      timestamptz
);
comment on table raw.memberships is 'One row for each membership bought. Open ones have no end date.';

insert into raw.memberships
select i,
       1 + (i * 7) % 90,
       (array['day','month','month','year','student'])[1 + i % 5],
       date '2025-06-01' + (i * 17) % 330,
       case when i % 4 = 0 then null else date '2025-06-01' + (i * 17) % 330 + (array[1, 30, 30, 365, 180])[1 + i % 5] end,
       i % 4 = 0,
       timestamptz '2026-06-30 03:00:00+00'
from generate_series(1, 90) as i;

create table raw.rentals (
    rental_id        bigint primary key,
    rider_id         integer,
    bike_id          integer,
    start_station_id integer,
    end_station_id   integer,
    started_at       timestamptz,
    ended_at         timestamptz,
    distance_m       integer,
    channel          text,
    _loaded_at       timestamptz
);
comment on table raw.rentals is 'One row for each time a bicycle is unlocked.';
comment on column raw.rentals.ended_at is 'Empty while the ride is still going on. Clock drift can put it before started_at.';
comment on column raw.rentals.distance_m is 'Metres by GPS; empty for bicycles without a tracker.';

insert into raw.rentals
select i,
       1 + (i * 37) % 90,
       1 + (i * 17) % 60,
       1 + (i * 5) % 12,
       1 + (i * 7 + 3) % 12,
       timestamptz '2026-04-01 06:00:00+00' + make_interval(mins => i * 700),
       case when i > 177 then null
            when i in (77, 131, 160) then timestamptz '2026-04-01 06:00:00+00' + make_interval(mins => i * 700 - 4)
            else timestamptz '2026-04-01 06:00:00+00' + make_interval(mins => i * 700 + 6 + (i * 29) % 95) end,
       case when i % 9 = 0 then null else 400 + (i * 613) % 9200 end,
       (array['app','app','app','kiosk','partner'])[1 + i % 5],
       timestamptz '2026-06-30 05:00:00+00'
from generate_series(1, 180) as i;

create table raw.payments (
    payment_id      bigint primary key,
    rental_id       bigint,
    amount_cents    integer,
    currency        text,
    method          text,
    status          text,
    paid_at         timestamptz
);
comment on table raw.payments is 'Payments and refunds from the payment provider. Refunds are negative.';
comment on column raw.payments.rental_id is 'Rental paid for. A few rows name rentals from the old booking system.';

insert into raw.payments
select 10000 + i,
       case when i in (41, 142, 163) then 900000 + i else i end,
       case when i % 31 = 0 then -(150 + (i * 7) % 500) else 150 + (i * 53) % 1450 end,
       'EUR',
       (array['card','wallet','card','invoice'])[1 + i % 4],
       case when i % 31 = 0 then 'refunded' when i % 47 = 0 then 'failed' else 'settled' end,
       timestamptz '2026-04-01 07:00:00+00' + make_interval(mins => i * 700 + 90)
from generate_series(1, 176) as i;

create table raw.maintenance_jobs (
    job_id          integer primary key,
    bike_id         integer,
    opened_at       timestamptz,
    closed_at       timestamptz,
    job_type        text,
    cost_cents      integer,
    mechanic        text,
    notes           text
);
comment on table raw.maintenance_jobs is 'Work orders of the workshop.';

insert into raw.maintenance_jobs
select i,
       1 + (i * 13) % 60,
       timestamptz '2026-04-02 09:00:00+00' + make_interval(hours => i * 25),
       case when i % 6 = 0 then null else timestamptz '2026-04-02 09:00:00+00' + make_interval(hours => i * 25 + 4 + (i * 3) % 40) end,
       (array['puncture','brakes','battery','chain','inspection'])[1 + i % 5],
       800 + (i * 389) % 9000,
       (array['Sam','Noor','Piet'])[1 + i % 3],
       case when i % 8 = 0 then 'Waiting for parts' end
from generate_series(1, 70) as i;

create table raw.support_tickets (
    ticket_id       integer primary key,
    rider_id        integer,
    rental_id       bigint,
    opened_at       timestamptz,
    closed_at       timestamptz,
    topic           text,
    payload         jsonb
);
comment on table raw.support_tickets is 'Tickets from the help desk; the payload is kept as the desk sends it.';

insert into raw.support_tickets
select i,
       1 + (i * 11) % 90,
       case when i % 4 = 0 then null else i * 5 end,
       timestamptz '2026-04-03 10:00:00+00' + make_interval(hours => i * 37),
       case when i % 5 = 0 then null else timestamptz '2026-04-03 10:00:00+00' + make_interval(hours => i * 37 + 1 + i % 30) end,
       (array['billing','broken bike','station full','account','lost item'])[1 + i % 5],
       jsonb_build_object('priority', (array['low','normal','high'])[1 + i % 3], 'tags', jsonb_build_array('t' || i % 4))
from generate_series(1, 50) as i;

-- Nobody has told dbt about this one.
create table raw.legacy_gps_pings (
    ping_id   bigint,
    bike_id   integer,
    lat       numeric(9, 6),
    lon       numeric(9, 6),
    pinged_at timestamptz
);
comment on table raw.legacy_gps_pings is 'Positions from the first trackers. No longer loaded.';

insert into raw.legacy_gps_pings
select i, 1 + i % 60, 52.1 + i * 0.0007, 4.3 + i * 0.0009, timestamptz '2024-02-01 00:00:00+00' + make_interval(mins => i * 17)
from generate_series(1, 40) as i;
