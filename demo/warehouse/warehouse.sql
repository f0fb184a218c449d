--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: dbt_test__audit; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA dbt_test__audit;

--
-- Name: finance; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA finance;

--
-- Name: growth; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA growth;

--
-- Name: history; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA history;

--
-- Name: intermediate; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA intermediate;

--
-- Name: marts; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA marts;

--
-- Name: raw; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA raw;

--
-- Name: SCHEMA raw; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SCHEMA raw IS 'Landing area. Loaded every hour by the booking system and the workshop app.';

--
-- Name: reference; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA reference;

--
-- Name: staging; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA staging;

--
-- Name: is_plausible_speed(numeric); Type: FUNCTION; Schema: marts; Owner: -
--

CREATE FUNCTION marts.is_plausible_speed(kmh numeric) RETURNS boolean
    LANGUAGE sql
    AS $$
       select kmh > 0 and kmh < 45
    $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: assert_rentals_end_after_start; Type: TABLE; Schema: dbt_test__audit; Owner: -
--

CREATE TABLE dbt_test__audit.assert_rentals_end_after_start (
    rental_id bigint,
    started_at timestamp with time zone,
    ended_at timestamp with time zone
);

--
-- Name: monthly_recurring_revenue; Type: TABLE; Schema: finance; Owner: -
--

CREATE TABLE finance.monthly_recurring_revenue (
    month date,
    plan_name text,
    members bigint,
    recurring_revenue numeric
);

--
-- Name: TABLE monthly_recurring_revenue; Type: COMMENT; Schema: finance; Owner: -
--

COMMENT ON TABLE finance.monthly_recurring_revenue IS 'Monthly recurring revenue. In the warehouse it is called `monthly_recurring_revenue`.';

--
-- Name: COLUMN monthly_recurring_revenue.month; Type: COMMENT; Schema: finance; Owner: -
--

COMMENT ON COLUMN finance.monthly_recurring_revenue.month IS 'First day of the month.';

--
-- Name: COLUMN monthly_recurring_revenue.recurring_revenue; Type: COMMENT; Schema: finance; Owner: -
--

COMMENT ON COLUMN finance.monthly_recurring_revenue.recurring_revenue IS 'Sum of the monthly prices of all members.';

--
-- Name: fct_rentals; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.fct_rentals (
    rental_id bigint,
    rider_id integer,
    bike_id integer,
    start_station_id integer,
    end_station_id integer,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    ride_date date,
    ride_minutes numeric(10,1),
    distance_km numeric,
    average_kmh numeric,
    booking_channel text,
    is_member_ride boolean,
    list_price numeric,
    paid_amount numeric,
    refunded_amount numeric
);

--
-- Name: TABLE fct_rentals; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.fct_rentals IS 'One row for each **finished or running** rental 🚴.

### How a rental is priced

| Part     | Rule                             |
|----------|----------------------------------|
| Unlock   | 1 euro, none for members         |
| Minutes  | 15 cents for each minute begun   |
| E-bike ⚡ | times 1.5                        |

```sql
-- rides longer than an hour, by station
select start_station_id, count(*)
from marts.fct_rentals
where ride_minutes > 60
group by 1
```

Rides that are still going on have no `ended_at`. See also the
[pricing page](https://pedalworks.example/pricing) and `dim_riders`.

- [x] late loads are picked up for three days
- [ ] rides over midnight are not split';

--
-- Name: COLUMN fct_rentals.rental_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_rentals.rental_id IS 'Number of the rental.';

--
-- Name: COLUMN fct_rentals.rider_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_rentals.rider_id IS 'Number of the rider. The same in every table; never used again after a rider leaves.';

--
-- Name: COLUMN fct_rentals.bike_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_rentals.bike_id IS 'Bicycle ridden.';

--
-- Name: COLUMN fct_rentals.ride_minutes; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_rentals.ride_minutes IS 'Minutes from unlock to lock.';

--
-- Name: COLUMN fct_rentals.is_member_ride; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_rentals.is_member_ride IS 'True if the rider held a membership on that day.';

--
-- Name: COLUMN fct_rentals.list_price; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_rentals.list_price IS 'Price by the rules above, in euros 💶.';

--
-- Name: fct_support_tickets; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.fct_support_tickets (
    ticket_id integer,
    rider_id integer,
    rental_id bigint,
    topic text,
    priority text,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    minutes_to_close numeric(10,1)
);

--
-- Name: TABLE fct_support_tickets; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.fct_support_tickets IS 'Help desk tickets.';

--
-- Name: COLUMN fct_support_tickets.ticket_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_support_tickets.ticket_id IS 'Number of the ticket.';

--
-- Name: COLUMN fct_support_tickets.minutes_to_close; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_support_tickets.minutes_to_close IS 'Empty while open.';

--
-- Name: refunds_overview; Type: VIEW; Schema: finance; Owner: -
--

CREATE VIEW finance.refunds_overview AS
 SELECT r.rental_id,
    r.rider_id,
    r.ride_date,
    r.paid_amount,
    r.refunded_amount,
    t.ticket_id,
    t.topic
   FROM (marts.fct_rentals r
     LEFT JOIN marts.fct_support_tickets t ON ((t.rental_id = r.rental_id)))
  WHERE (r.refunded_amount < (0)::numeric);

--
-- Name: revenue_by_plan; Type: TABLE; Schema: finance; Owner: -
--

CREATE TABLE finance.revenue_by_plan (
    plan_code text,
    plan_name text,
    rides bigint,
    list_revenue numeric,
    paid_revenue numeric
);

--
-- Name: TABLE revenue_by_plan; Type: COMMENT; Schema: finance; Owner: -
--

COMMENT ON TABLE finance.revenue_by_plan IS 'Rides and revenue by the plan held on the day.';

--
-- Name: fct_payments; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.fct_payments (
    payment_id bigint,
    rental_id bigint,
    rider_id integer,
    amount numeric,
    vat_amount numeric,
    payment_method text,
    payment_status text,
    is_refund boolean,
    paid_at timestamp with time zone,
    paid_on date
);

--
-- Name: TABLE fct_payments; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.fct_payments IS 'Payments and refunds with the VAT in them.';

--
-- Name: COLUMN fct_payments.payment_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_payments.payment_id IS 'Number given by the payment provider.';

--
-- Name: COLUMN fct_payments.rider_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_payments.rider_id IS 'Number of the rider. The same in every table; never used again after a rider leaves.';

--
-- Name: COLUMN fct_payments.vat_amount; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.fct_payments.vat_amount IS 'VAT in the amount, at 21 %.';

--
-- Name: revenue_daily; Type: MATERIALIZED VIEW; Schema: finance; Owner: -
--

CREATE MATERIALIZED VIEW finance.revenue_daily AS
 SELECT fct_payments.paid_on AS day,
    sum(fct_payments.amount) FILTER (WHERE (fct_payments.payment_status = 'settled'::text)) AS gross_revenue,
    sum(fct_payments.vat_amount) FILTER (WHERE (fct_payments.payment_status = 'settled'::text)) AS vat,
    sum(fct_payments.amount) FILTER (WHERE fct_payments.is_refund) AS refunds,
    count(*) AS payment_count
   FROM marts.fct_payments
  GROUP BY fct_payments.paid_on
  WITH NO DATA;

--
-- Name: MATERIALIZED VIEW revenue_daily; Type: COMMENT; Schema: finance; Owner: -
--

COMMENT ON MATERIALIZED VIEW finance.revenue_daily IS 'Revenue, VAT and refunds by day. A materialized view; refreshed by each run.';

--
-- Name: rider_360; Type: TABLE; Schema: growth; Owner: -
--

CREATE TABLE growth.rider_360 (
    rider_id integer,
    full_name text,
    home_district_code text,
    signup_date date,
    rides bigint,
    app_share_pct numeric,
    total_km numeric,
    paid_total numeric,
    last_ride_at timestamp with time zone,
    favourite_station text,
    current_plan text,
    tickets bigint,
    average_minutes_to_close numeric(10,1),
    profile_versions bigint
);

--
-- Name: TABLE rider_360; Type: COMMENT; Schema: growth; Owner: -
--

COMMENT ON TABLE growth.rider_360 IS 'Everything known about a rider in one row.';

--
-- Name: COLUMN rider_360.rider_id; Type: COMMENT; Schema: growth; Owner: -
--

COMMENT ON COLUMN growth.rider_360.rider_id IS 'Number of the rider. The same in every table; never used again after a rider leaves.';

--
-- Name: COLUMN rider_360.app_share_pct; Type: COMMENT; Schema: growth; Owner: -
--

COMMENT ON COLUMN growth.rider_360.app_share_pct IS 'Part of the rides booked in the app, in per cent.';

--
-- Name: COLUMN rider_360.current_plan; Type: COMMENT; Schema: growth; Owner: -
--

COMMENT ON COLUMN growth.rider_360.current_plan IS 'Plan of the youngest membership.';

--
-- Name: rider_cohorts; Type: TABLE; Schema: growth; Owner: -
--

CREATE TABLE growth.rider_cohorts (
    cohort_month date,
    ride_month date,
    riders bigint,
    rides bigint
);

--
-- Name: TABLE rider_cohorts; Type: COMMENT; Schema: growth; Owner: -
--

COMMENT ON TABLE growth.rider_cohorts IS 'Riders by month of their first ride and month of the ride.';

--
-- Name: bikes_history; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.bikes_history (
    bike_id integer,
    serial_no text,
    model_code text,
    is_electric boolean,
    bought_on date,
    purchase_price numeric,
    bike_state text,
    updated_at timestamp with time zone,
    dbt_scd_id text,
    dbt_updated_at timestamp with time zone,
    dbt_valid_from timestamp with time zone,
    dbt_valid_to timestamp with time zone
);

--
-- Name: riders_history; Type: TABLE; Schema: history; Owner: -
--

CREATE TABLE history.riders_history (
    rider_id integer,
    email text,
    home_station_id integer,
    marketing_ok boolean,
    updated_at timestamp with time zone,
    dbt_scd_id text,
    dbt_updated_at timestamp with time zone,
    dbt_valid_from timestamp with time zone,
    dbt_valid_to timestamp with time zone
);

--
-- Name: int_rentals_enriched; Type: TABLE; Schema: intermediate; Owner: -
--

CREATE TABLE intermediate.int_rentals_enriched (
    rental_id bigint,
    rider_id integer,
    bike_id integer,
    model_code text,
    is_electric boolean,
    start_station_id integer,
    start_station_name text,
    start_district_code text,
    end_station_id integer,
    end_station_name text,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    ride_date date,
    is_running boolean,
    ride_minutes numeric(10,1),
    distance_km numeric,
    average_kmh numeric,
    booking_channel text,
    plan_code text,
    is_member_ride boolean,
    list_price numeric,
    paid_amount numeric,
    refunded_amount numeric,
    last_paid_at timestamp with time zone
);

--
-- Name: TABLE int_rentals_enriched; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON TABLE intermediate.int_rentals_enriched IS 'Each rental with its bicycle, both stations, the membership of that day, the list price and what was paid. The widest table of the project.
';

--
-- Name: COLUMN int_rentals_enriched.rental_id; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON COLUMN intermediate.int_rentals_enriched.rental_id IS 'Number of the rental.';

--
-- Name: COLUMN int_rentals_enriched.average_kmh; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON COLUMN intermediate.int_rentals_enriched.average_kmh IS 'Distance by time. Not the speed of the bicycle when the rider stops for a coffee.';

--
-- Name: COLUMN int_rentals_enriched.list_price; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON COLUMN intermediate.int_rentals_enriched.list_price IS 'Price by the rules in `fct_rentals`; empty while riding.';

--
-- Name: int_bike_usage; Type: VIEW; Schema: intermediate; Owner: -
--

CREATE VIEW intermediate.int_bike_usage AS
 SELECT int_rentals_enriched.bike_id,
    count(*) AS ride_count,
    sum(int_rentals_enriched.distance_km) AS total_km,
    sum(int_rentals_enriched.ride_minutes) AS total_minutes,
    max(int_rentals_enriched.started_at) AS last_ride_at
   FROM intermediate.int_rentals_enriched
  GROUP BY int_rentals_enriched.bike_id;

--
-- Name: maintenance_jobs; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.maintenance_jobs (
    job_id integer NOT NULL,
    bike_id integer,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    job_type text,
    cost_cents integer,
    mechanic text,
    notes text
);

--
-- Name: TABLE maintenance_jobs; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.maintenance_jobs IS 'Work orders of the workshop.';

--
-- Name: stg_maintenance_jobs; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_maintenance_jobs AS
 SELECT maintenance_jobs.job_id,
    maintenance_jobs.bike_id,
    maintenance_jobs.opened_at,
    maintenance_jobs.closed_at,
    maintenance_jobs.job_type,
    round(((maintenance_jobs.cost_cents)::numeric / (100)::numeric), 2) AS cost,
    maintenance_jobs.mechanic,
    maintenance_jobs.notes
   FROM raw.maintenance_jobs;

--
-- Name: VIEW stg_maintenance_jobs; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_maintenance_jobs IS 'Work orders of the workshop, costs in euros.';

--
-- Name: int_maintenance_costs; Type: VIEW; Schema: intermediate; Owner: -
--

CREATE VIEW intermediate.int_maintenance_costs AS
 SELECT stg_maintenance_jobs.bike_id,
    count(*) AS job_count,
    count(*) FILTER (WHERE (stg_maintenance_jobs.closed_at IS NULL)) AS open_job_count,
    sum(stg_maintenance_jobs.cost) AS total_cost,
    max(stg_maintenance_jobs.opened_at) AS last_job_at
   FROM staging.stg_maintenance_jobs
  GROUP BY stg_maintenance_jobs.bike_id;

--
-- Name: VIEW int_maintenance_costs; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON VIEW intermediate.int_maintenance_costs IS 'Work orders and costs by bicycle.';

--
-- Name: memberships; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.memberships (
    membership_id integer NOT NULL,
    rider_id integer,
    plan_code text,
    starts_on date,
    ends_on date,
    auto_renew boolean,
    _loaded_at timestamp with time zone
);

--
-- Name: TABLE memberships; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.memberships IS 'One row for each membership bought. Open ones have no end date.';

--
-- Name: pricing_plans; Type: TABLE; Schema: reference; Owner: -
--

CREATE TABLE reference.pricing_plans (
    plan_code text,
    plan_name text,
    price_cents integer,
    period_days integer,
    included_minutes integer
);

--
-- Name: TABLE pricing_plans; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON TABLE reference.pricing_plans IS 'The plans on sale, *prices with VAT*. Change them here only after Finance said yes ✅.';

--
-- Name: COLUMN pricing_plans.plan_code; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON COLUMN reference.pricing_plans.plan_code IS 'Code used by the booking system.';

--
-- Name: COLUMN pricing_plans.price_cents; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON COLUMN reference.pricing_plans.price_cents IS 'Price in euro cents, VAT included.';

--
-- Name: COLUMN pricing_plans.included_minutes; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON COLUMN reference.pricing_plans.included_minutes IS 'Riding minutes in the price.';

--
-- Name: stg_memberships; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_memberships AS
 SELECT memberships.membership_id,
    memberships.rider_id,
    memberships.plan_code,
    memberships.starts_on,
    memberships.ends_on,
    memberships.auto_renew AS renews_itself
   FROM raw.memberships;

--
-- Name: VIEW stg_memberships; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_memberships IS 'Memberships bought.';

--
-- Name: COLUMN stg_memberships.membership_id; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_memberships.membership_id IS 'Number of the membership.';

--
-- Name: COLUMN stg_memberships.plan_code; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_memberships.plan_code IS 'Plan bought.';

--
-- Name: int_membership_periods; Type: VIEW; Schema: intermediate; Owner: -
--

CREATE VIEW intermediate.int_membership_periods AS
 SELECT m.membership_id,
    m.rider_id,
    m.plan_code,
    p.plan_name,
    m.starts_on,
    COALESCE(m.ends_on, '9999-12-31'::date) AS ends_on,
    row_number() OVER (PARTITION BY m.rider_id ORDER BY m.starts_on) AS membership_no,
    round(((round(((p.price_cents)::numeric / (100)::numeric), 4) / (p.period_days)::numeric) * (30)::numeric), 2) AS monthly_price
   FROM (staging.stg_memberships m
     JOIN reference.pricing_plans p ON ((p.plan_code = m.plan_code)));

--
-- Name: VIEW int_membership_periods; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON VIEW intermediate.int_membership_periods IS 'Memberships with plan and monthly price; open ones end in the year 9999.';

--
-- Name: COLUMN int_membership_periods.membership_id; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON COLUMN intermediate.int_membership_periods.membership_id IS 'Number of the membership.';

--
-- Name: COLUMN int_membership_periods.monthly_price; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON COLUMN intermediate.int_membership_periods.monthly_price IS 'Price of the plan brought to 30 days.';

--
-- Name: int_rider_first_ride; Type: VIEW; Schema: intermediate; Owner: -
--

CREATE VIEW intermediate.int_rider_first_ride AS
 SELECT int_rentals_enriched.rider_id,
    min(int_rentals_enriched.started_at) AS first_ride_at,
    max(int_rentals_enriched.started_at) AS last_ride_at,
    count(*) AS ride_count,
    (date_trunc('month'::text, min(int_rentals_enriched.started_at)))::date AS cohort_month
   FROM intermediate.int_rentals_enriched
  GROUP BY int_rentals_enriched.rider_id;

--
-- Name: VIEW int_rider_first_ride; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON VIEW intermediate.int_rider_first_ride IS 'First and last ride of each rider.';

--
-- Name: int_station_flows_daily; Type: VIEW; Schema: intermediate; Owner: -
--

CREATE VIEW intermediate.int_station_flows_daily AS
 WITH departures AS (
         SELECT int_rentals_enriched.start_station_id AS station_id,
            int_rentals_enriched.ride_date AS day,
            count(*) AS departures
           FROM intermediate.int_rentals_enriched
          GROUP BY int_rentals_enriched.start_station_id, int_rentals_enriched.ride_date
        ), arrivals AS (
         SELECT int_rentals_enriched.end_station_id AS station_id,
            (int_rentals_enriched.ended_at)::date AS day,
            count(*) AS arrivals
           FROM intermediate.int_rentals_enriched
          WHERE (int_rentals_enriched.ended_at IS NOT NULL)
          GROUP BY int_rentals_enriched.end_station_id, ((int_rentals_enriched.ended_at)::date)
        )
 SELECT COALESCE(d.station_id, a.station_id) AS station_id,
    COALESCE(d.day, a.day) AS day,
    COALESCE(d.departures, (0)::bigint) AS departures,
    COALESCE(a.arrivals, (0)::bigint) AS arrivals,
    (COALESCE(a.arrivals, (0)::bigint) - COALESCE(d.departures, (0)::bigint)) AS net_flow
   FROM (departures d
     FULL JOIN arrivals a ON (((a.station_id = d.station_id) AND (a.day = d.day))));

--
-- Name: VIEW int_station_flows_daily; Type: COMMENT; Schema: intermediate; Owner: -
--

COMMENT ON VIEW intermediate.int_station_flows_daily IS 'Departures and arrivals by station and day.';

--
-- Name: bike_health; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.bike_health (
    bike_id integer,
    serial_no text,
    model_code text,
    bike_state text,
    total_km numeric,
    job_count bigint,
    repair_cost numeric,
    cost_per_km numeric
);

--
-- Name: TABLE bike_health; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.bike_health IS 'Repairs and kilometres by bicycle.';

--
-- Name: COLUMN bike_health.bike_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.bike_health.bike_id IS 'Number on the frame.';

--
-- Name: COLUMN bike_health.cost_per_km; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.bike_health.cost_per_km IS 'Repair cost for each kilometre ridden.';

--
-- Name: dim_bikes_v1; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.dim_bikes_v1 (
    bike_id integer,
    serial_no text,
    model_code text,
    bike_state text
);

--
-- Name: TABLE dim_bikes_v1; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.dim_bikes_v1 IS 'The narrow table of the first year. Please move to version 2.';

--
-- Name: COLUMN dim_bikes_v1.bike_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v1.bike_id IS 'Number on the frame.';

--
-- Name: COLUMN dim_bikes_v1.serial_no; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v1.serial_no IS 'Number on the sticker.';

--
-- Name: COLUMN dim_bikes_v1.model_code; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v1.model_code IS 'Model, such as `e-cargo`.';

--
-- Name: COLUMN dim_bikes_v1.bike_state; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v1.bike_state IS 'What the workshop says about it.';

--
-- Name: dim_bikes_v2; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.dim_bikes_v2 (
    bike_id integer,
    serial_no text,
    model_code text,
    is_electric boolean,
    bought_on date,
    purchase_price numeric,
    bike_state text,
    ride_count bigint,
    total_km numeric,
    last_ride_at timestamp with time zone
);

--
-- Name: TABLE dim_bikes_v2; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.dim_bikes_v2 IS 'One row for each bicycle.';

--
-- Name: COLUMN dim_bikes_v2.bike_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v2.bike_id IS 'Number on the frame.';

--
-- Name: COLUMN dim_bikes_v2.serial_no; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v2.serial_no IS 'Number on the sticker.';

--
-- Name: COLUMN dim_bikes_v2.model_code; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v2.model_code IS 'Model, such as `e-cargo`.';

--
-- Name: COLUMN dim_bikes_v2.bike_state; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v2.bike_state IS 'What the workshop says about it.';

--
-- Name: COLUMN dim_bikes_v2.ride_count; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v2.ride_count IS 'Rides so far.';

--
-- Name: COLUMN dim_bikes_v2.total_km; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_bikes_v2.total_km IS 'Kilometres ridden so far.';

--
-- Name: dim_dates; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.dim_dates (
    date_day date,
    iso_weekday integer,
    is_weekend boolean,
    holiday_name text
);

--
-- Name: TABLE dim_dates; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.dim_dates IS 'One row for each day of the season, with holidays.';

--
-- Name: COLUMN dim_dates.date_day; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_dates.date_day IS 'The day.';

--
-- Name: COLUMN dim_dates.holiday_name; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_dates.holiday_name IS 'Name of the public holiday, if it is one.';

--
-- Name: dim_riders; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.dim_riders (
    rider_id integer NOT NULL,
    full_name text,
    email text NOT NULL,
    birth_year integer,
    signup_date date,
    home_district_code text,
    first_ride_at timestamp with time zone,
    ride_count bigint,
    has_ridden boolean,
    CONSTRAINT dim_riders__dbt_tmp_birth_year_check CHECK ((birth_year > 1900))
);

--
-- Name: TABLE dim_riders; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.dim_riders IS 'One row for each registered rider. The contract holds the columns still.';

--
-- Name: COLUMN dim_riders.rider_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.rider_id IS 'Number of the rider. The same in every table; never used again after a rider leaves.';

--
-- Name: COLUMN dim_riders.full_name; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.full_name IS 'First and last name.';

--
-- Name: COLUMN dim_riders.email; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.email IS 'Address of the rider.';

--
-- Name: COLUMN dim_riders.birth_year; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.birth_year IS 'Year of birth.';

--
-- Name: COLUMN dim_riders.signup_date; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.signup_date IS 'Day the rider signed up.';

--
-- Name: COLUMN dim_riders.home_district_code; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.home_district_code IS 'Two-letter code of the district: `HB`, `OT`, `UN`, `NG` or `ST`.';

--
-- Name: COLUMN dim_riders.first_ride_at; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.first_ride_at IS 'Start of the first ride; empty for those who never rode.';

--
-- Name: COLUMN dim_riders.ride_count; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.ride_count IS 'Rides so far.';

--
-- Name: COLUMN dim_riders.has_ridden; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_riders.has_ridden IS 'True after the first ride.';

--
-- Name: dim_stations; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.dim_stations (
    station_id integer,
    station_name text,
    district_code text,
    district_name text,
    is_centre boolean,
    dock_count integer,
    latitude numeric(9,6),
    longitude numeric(9,6),
    opened_on date,
    is_active boolean
);

--
-- Name: TABLE dim_stations; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.dim_stations IS 'Stations with their district.';

--
-- Name: COLUMN dim_stations.station_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_stations.station_id IS 'Number painted on the station pillar.';

--
-- Name: COLUMN dim_stations.district_name; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.dim_stations.district_name IS 'Name of the district.';

--
-- Name: implausible_rides; Type: VIEW; Schema: marts; Owner: -
--

CREATE VIEW marts.implausible_rides AS
 SELECT fct_rentals.rental_id,
    fct_rentals.bike_id,
    fct_rentals.average_kmh
   FROM marts.fct_rentals
  WHERE ((fct_rentals.average_kmh IS NOT NULL) AND (NOT marts.is_plausible_speed(fct_rentals.average_kmh)));

--
-- Name: VIEW implausible_rides; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON VIEW marts.implausible_rides IS 'Rides at a speed no bicycle has.';

--
-- Name: maintenance_backlog; Type: VIEW; Schema: marts; Owner: -
--

CREATE VIEW marts.maintenance_backlog AS
 SELECT j.job_id,
    j.bike_id,
    b.model_code,
    j.job_type,
    j.opened_at,
    j.notes
   FROM (staging.stg_maintenance_jobs j
     JOIN marts.dim_bikes_v1 b ON ((b.bike_id = j.bike_id)))
  WHERE (j.closed_at IS NULL);

--
-- Name: VIEW maintenance_backlog; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON VIEW marts.maintenance_backlog IS 'Open work orders.';

--
-- Name: station_utilisation; Type: TABLE; Schema: marts; Owner: -
--

CREATE TABLE marts.station_utilisation (
    station_id integer,
    station_name text,
    district_name text,
    day date,
    is_weekend boolean,
    holiday_name text,
    departures bigint,
    arrivals bigint,
    net_flow bigint,
    turns_per_dock numeric
);

--
-- Name: TABLE station_utilisation; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON TABLE marts.station_utilisation IS 'Departures, arrivals and turns per dock by station and day.';

--
-- Name: COLUMN station_utilisation.station_id; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.station_utilisation.station_id IS 'Number painted on the station pillar.';

--
-- Name: COLUMN station_utilisation.turns_per_dock; Type: COMMENT; Schema: marts; Owner: -
--

COMMENT ON COLUMN marts.station_utilisation.turns_per_dock IS 'Departures and arrivals for each dock.';

--
-- Name: bikes; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.bikes (
    bike_id integer NOT NULL,
    serial_no text,
    model_code text,
    is_electric integer,
    bought_on date,
    purchase_cents integer,
    state text,
    updated_at timestamp with time zone
);

--
-- Name: TABLE bikes; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.bikes IS 'Every bicycle ever bought, including those sold off or stolen.';

--
-- Name: COLUMN bikes.is_electric; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.bikes.is_electric IS '1 for e-bikes, 0 for all others (the workshop app has no booleans).';

--
-- Name: COLUMN bikes.state; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.bikes.state IS 'ok | workshop | stolen | retired';

--
-- Name: legacy_gps_pings; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.legacy_gps_pings (
    ping_id bigint,
    bike_id integer,
    lat numeric(9,6),
    lon numeric(9,6),
    pinged_at timestamp with time zone
);

--
-- Name: TABLE legacy_gps_pings; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.legacy_gps_pings IS 'Positions from the first trackers. No longer loaded.';

--
-- Name: payments; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.payments (
    payment_id bigint NOT NULL,
    rental_id bigint,
    amount_cents integer,
    currency text,
    method text,
    status text,
    paid_at timestamp with time zone
);

--
-- Name: TABLE payments; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.payments IS 'Payments and refunds from the payment provider. Refunds are negative.';

--
-- Name: COLUMN payments.rental_id; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.payments.rental_id IS 'Rental paid for. A few rows name rentals from the old booking system.';

--
-- Name: rentals; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.rentals (
    rental_id bigint NOT NULL,
    rider_id integer,
    bike_id integer,
    start_station_id integer,
    end_station_id integer,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    distance_m integer,
    channel text,
    _loaded_at timestamp with time zone
);

--
-- Name: TABLE rentals; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.rentals IS 'One row for each time a bicycle is unlocked.';

--
-- Name: COLUMN rentals.ended_at; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.rentals.ended_at IS 'Empty while the ride is still going on. Clock drift can put it before started_at.';

--
-- Name: COLUMN rentals.distance_m; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.rentals.distance_m IS 'Metres by GPS; empty for bicycles without a tracker.';

--
-- Name: riders; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.riders (
    rider_id integer NOT NULL,
    first_name text,
    last_name text,
    email text,
    birth_year integer,
    signup_at timestamp with time zone,
    home_station_id integer,
    marketing_ok boolean,
    updated_at timestamp with time zone
);

--
-- Name: TABLE riders; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.riders IS 'Registered riders. Holds personal data.';

--
-- Name: COLUMN riders.email; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.riders.email IS 'PII. Lower-cased by the booking system.';

--
-- Name: COLUMN riders.birth_year; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.riders.birth_year IS 'PII. Year only; asked for because of the minimum age.';

--
-- Name: stations; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.stations (
    station_id integer NOT NULL,
    station_name text NOT NULL,
    district_code text,
    lat numeric(9,6),
    lon numeric(9,6),
    docks integer,
    opened_on date,
    is_active boolean,
    _loaded_at timestamp with time zone
);

--
-- Name: TABLE stations; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.stations IS 'Docking stations as kept by the city team.';

--
-- Name: COLUMN stations.station_id; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.stations.station_id IS 'Number painted on the station pillar.';

--
-- Name: COLUMN stations.district_code; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.stations.district_code IS 'Two-letter district code; joins to the seed city_districts.';

--
-- Name: COLUMN stations.docks; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON COLUMN raw.stations.docks IS 'Docks installed, working or not.';

--
-- Name: support_tickets; Type: TABLE; Schema: raw; Owner: -
--

CREATE TABLE raw.support_tickets (
    ticket_id integer NOT NULL,
    rider_id integer,
    rental_id bigint,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    topic text,
    payload jsonb
);

--
-- Name: TABLE support_tickets; Type: COMMENT; Schema: raw; Owner: -
--

COMMENT ON TABLE raw.support_tickets IS 'Tickets from the help desk; the payload is kept as the desk sends it.';

--
-- Name: city_districts; Type: TABLE; Schema: reference; Owner: -
--

CREATE TABLE reference.city_districts (
    district_code text,
    district_name text,
    population integer,
    is_centre boolean
);

--
-- Name: TABLE city_districts; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON TABLE reference.city_districts IS 'Districts of the city, kept by hand. Source is the yearly statistics leaflet.';

--
-- Name: COLUMN city_districts.district_code; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON COLUMN reference.city_districts.district_code IS 'Two-letter code.';

--
-- Name: COLUMN city_districts.district_name; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON COLUMN reference.city_districts.district_name IS 'Name as printed on the map.';

--
-- Name: COLUMN city_districts.population; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON COLUMN reference.city_districts.population IS 'Inhabitants on 1 January.';

--
-- Name: COLUMN city_districts.is_centre; Type: COMMENT; Schema: reference; Owner: -
--

COMMENT ON COLUMN reference.city_districts.is_centre IS 'True for districts inside the ring road.';

--
-- Name: holiday_calendar; Type: TABLE; Schema: reference; Owner: -
--

CREATE TABLE reference.holiday_calendar (
    holiday_date date,
    holiday_name text
);

--
-- Name: stg_bikes; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_bikes AS
 SELECT bikes.bike_id,
    bikes.serial_no,
    bikes.model_code,
    (bikes.is_electric = 1) AS is_electric,
    bikes.bought_on,
    round(((bikes.purchase_cents)::numeric / (100)::numeric), 2) AS purchase_price,
    bikes.state AS bike_state,
    bikes.updated_at
   FROM raw.bikes;

--
-- Name: VIEW stg_bikes; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_bikes IS 'Bicycles with prices in euros and real booleans.';

--
-- Name: COLUMN stg_bikes.bike_id; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_bikes.bike_id IS 'Number on the frame.';

--
-- Name: COLUMN stg_bikes.is_electric; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_bikes.is_electric IS 'True for e-bikes.';

--
-- Name: COLUMN stg_bikes.purchase_price; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_bikes.purchase_price IS 'Price paid, in euros.';

--
-- Name: stg_payments; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_payments AS
 SELECT payments.payment_id,
    payments.rental_id,
    round(((payments.amount_cents)::numeric / (100)::numeric), 2) AS amount,
    payments.currency,
    payments.method AS payment_method,
    payments.status AS payment_status,
    (payments.amount_cents < 0) AS is_refund,
    payments.paid_at
   FROM raw.payments;

--
-- Name: VIEW stg_payments; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_payments IS 'Payments in euros.';

--
-- Name: COLUMN stg_payments.payment_id; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_payments.payment_id IS 'Number given by the payment provider.';

--
-- Name: COLUMN stg_payments.rental_id; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_payments.rental_id IS 'Rental paid for.';

--
-- Name: COLUMN stg_payments.amount; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_payments.amount IS 'Amount in euros, negative for refunds.';

--
-- Name: stg_rentals; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_rentals AS
 WITH __dbt__cte__base_rental_events AS (
         SELECT ranked.rental_id,
            ranked.rider_id,
            ranked.bike_id,
            ranked.start_station_id,
            ranked.end_station_id,
            ranked.started_at,
            ranked.ended_at,
            ranked.distance_m,
            ranked.channel,
            ranked._loaded_at,
            ranked.load_rank
           FROM ( SELECT rentals.rental_id,
                    rentals.rider_id,
                    rentals.bike_id,
                    rentals.start_station_id,
                    rentals.end_station_id,
                    rentals.started_at,
                    rentals.ended_at,
                    rentals.distance_m,
                    rentals.channel,
                    rentals._loaded_at,
                    row_number() OVER (PARTITION BY rentals.rental_id ORDER BY rentals._loaded_at DESC) AS load_rank
                   FROM raw.rentals) ranked
          WHERE (ranked.load_rank = 1)
        )
 SELECT __dbt__cte__base_rental_events.rental_id,
    __dbt__cte__base_rental_events.rider_id,
    __dbt__cte__base_rental_events.bike_id,
    __dbt__cte__base_rental_events.start_station_id,
    __dbt__cte__base_rental_events.end_station_id,
    __dbt__cte__base_rental_events.started_at,
    __dbt__cte__base_rental_events.ended_at,
    (__dbt__cte__base_rental_events.ended_at IS NULL) AS is_running,
    ((EXTRACT(epoch FROM (__dbt__cte__base_rental_events.ended_at - __dbt__cte__base_rental_events.started_at)) / (60)::numeric))::numeric(10,1) AS ride_minutes,
    round(((__dbt__cte__base_rental_events.distance_m)::numeric / 1000.0), 2) AS distance_km,
    __dbt__cte__base_rental_events.channel AS booking_channel
   FROM __dbt__cte__base_rental_events;

--
-- Name: VIEW stg_rentals; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_rentals IS 'Rentals with minutes and kilometres.';

--
-- Name: COLUMN stg_rentals.rental_id; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_rentals.rental_id IS 'Number of the rental.';

--
-- Name: COLUMN stg_rentals.is_running; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_rentals.is_running IS 'True while the ride is still going on.';

--
-- Name: COLUMN stg_rentals.ride_minutes; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_rentals.ride_minutes IS 'Minutes from unlock to lock.';

--
-- Name: COLUMN stg_rentals.booking_channel; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_rentals.booking_channel IS '`app`, `kiosk` or `partner`.';

--
-- Name: stg_riders; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_riders AS
 SELECT riders.rider_id,
    ((riders.first_name || ' '::text) || riders.last_name) AS full_name,
    lower(riders.email) AS email,
    riders.birth_year,
    riders.signup_at,
    (riders.signup_at)::date AS signup_date,
    riders.home_station_id,
    COALESCE(riders.marketing_ok, false) AS may_be_mailed,
    riders.updated_at
   FROM raw.riders;

--
-- Name: VIEW stg_riders; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_riders IS 'Riders with one name column. **Personal data**, see `email`.';

--
-- Name: COLUMN stg_riders.rider_id; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_riders.rider_id IS 'Number of the rider. The same in every table; never used again after a rider leaves.';

--
-- Name: COLUMN stg_riders.email; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_riders.email IS 'Address of the rider, lower case.';

--
-- Name: COLUMN stg_riders.birth_year; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_riders.birth_year IS 'Year of birth.';

--
-- Name: stg_stations; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_stations AS
 SELECT stations.station_id,
    stations.station_name,
    upper(stations.district_code) AS district_code,
    stations.lat AS latitude,
    stations.lon AS longitude,
    stations.docks AS dock_count,
    stations.opened_on,
    stations.is_active
   FROM raw.stations;

--
-- Name: VIEW stg_stations; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_stations IS 'Docking stations, names cleaned.';

--
-- Name: COLUMN stg_stations.station_id; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_stations.station_id IS 'Number painted on the station pillar.';

--
-- Name: COLUMN stg_stations.station_name; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_stations.station_name IS 'Name on the pillar.';

--
-- Name: COLUMN stg_stations.district_code; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_stations.district_code IS 'Two-letter code of the district: `HB`, `OT`, `UN`, `NG` or `ST`.';

--
-- Name: COLUMN stg_stations.dock_count; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON COLUMN staging.stg_stations.dock_count IS 'Docks installed.';

--
-- Name: stg_support_tickets; Type: VIEW; Schema: staging; Owner: -
--

CREATE VIEW staging.stg_support_tickets AS
 SELECT support_tickets.ticket_id,
    support_tickets.rider_id,
    support_tickets.rental_id,
    support_tickets.opened_at,
    support_tickets.closed_at,
    support_tickets.topic,
    (support_tickets.payload ->> 'priority'::text) AS priority,
    support_tickets.payload
   FROM raw.support_tickets;

--
-- Name: VIEW stg_support_tickets; Type: COMMENT; Schema: staging; Owner: -
--

COMMENT ON VIEW staging.stg_support_tickets IS 'Tickets with the priority taken out of the payload.';

--
-- Data for Name: assert_rentals_end_after_start; Type: TABLE DATA; Schema: dbt_test__audit; Owner: -
--

INSERT INTO dbt_test__audit.assert_rentals_end_after_start VALUES
	(77, '2026-05-08 16:20:00+00', '2026-05-08 16:16:00+00'),
	(160, '2026-06-18 00:40:00+00', '2026-06-18 00:36:00+00'),
	(131, '2026-06-03 22:20:00+00', '2026-06-03 22:16:00+00');

--
-- Data for Name: monthly_recurring_revenue; Type: TABLE DATA; Schema: finance; Owner: -
--

INSERT INTO finance.monthly_recurring_revenue VALUES
	('2026-04-01', 'Day ticket', 4, 1080.00),
	('2026-04-01', 'Monthly', 10, 290.00),
	('2026-04-01', 'Student half-year', 14, 228.48),
	('2026-04-01', 'Yearly', 15, 307.05),
	('2026-05-01', 'Day ticket', 4, 1080.00),
	('2026-05-01', 'Monthly', 10, 290.00),
	('2026-05-01', 'Student half-year', 14, 228.48),
	('2026-05-01', 'Yearly', 18, 368.46),
	('2026-06-01', 'Day ticket', 4, 1080.00),
	('2026-06-01', 'Monthly', 8, 232.00),
	('2026-06-01', 'Student half-year', 11, 179.52),
	('2026-06-01', 'Yearly', 18, 368.46);

--
-- Data for Name: revenue_by_plan; Type: TABLE DATA; Schema: finance; Owner: -
--

INSERT INTO finance.revenue_by_plan VALUES
	('year', 'Yearly', 34, 263.10, 264.84),
	('day', 'Day ticket', 8, 55.20, 61.20),
	('month', 'Monthly', 18, 173.64, 148.88),
	('none', 'No plan', 94, 967.32, 731.49),
	('student', 'Student half-year', 26, 303.15, 206.58);

--
-- Data for Name: rider_360; Type: TABLE DATA; Schema: growth; Owner: -
--

INSERT INTO growth.rider_360 VALUES
	(1, 'Bram Okafor', 'UN', '2025-01-09', 2, 100.0, NULL, 5.70, '2026-06-27 18:00:00+00', 'Harbour', 'Day ticket', 0, NULL, 1),
	(2, 'Chiara Lindqvist', 'ST', '2025-01-14', 2, 0.0, 16.67, 11.19, '2026-06-19 11:40:00+00', 'Botanic Garden', 'Yearly', 1, 720.0, 1),
	(3, 'Dov Moreau', 'UN', '2025-01-19', 2, 100.0, 14.23, 8.56, '2026-06-11 05:20:00+00', 'Tram Depot', 'Monthly', 0, NULL, 1),
	(4, 'Elin Tanaka', 'NG', '2025-01-23', 2, 0.0, 11.79, 19.54, '2026-06-02 23:00:00+00', 'University', 'Student half-year', 1, 240.0, 1),
	(5, 'Femi Novak', 'HB', '2025-01-28', 2, 100.0, 9.35, 16.02, '2026-05-25 16:40:00+00', 'Old Market', 'Monthly', 0, NULL, 1),
	(6, 'Greta Santos', 'HB', '2025-02-01', 2, 100.0, 6.91, 12.50, '2026-05-17 10:20:00+00', 'Mill Lane', 'Day ticket', 1, NULL, 1),
	(7, 'Hugo Visser', 'ST', '2025-02-06', 2, 0.0, 4.39, 17.38, '2026-06-21 22:00:00+00', 'Harbour', 'Yearly', 0, NULL, 1),
	(8, 'Ines Okafor', 'OT', '2025-02-10', 2, 100.0, 1.95, 13.86, '2026-06-13 15:40:00+00', 'Botanic Garden', 'Monthly', 1, 1080.0, 1),
	(9, 'Jonas Lindqvist', 'OT', '2025-02-15', 2, 0.0, 17.91, 24.84, '2026-06-05 09:20:00+00', 'Tram Depot', 'Student half-year', 0, NULL, 1),
	(10, 'Ada Moreau', 'OT', '2025-02-20', 2, 100.0, NULL, 21.32, '2026-05-28 03:00:00+00', 'University', 'Monthly', 1, 600.0, 1),
	(11, 'Bram Tanaka', 'NG', '2025-02-24', 2, 100.0, 13.03, 17.80, '2026-05-19 20:40:00+00', 'Old Market', 'Day ticket', 1, NULL, 1),
	(12, 'Chiara Novak', 'HB', '2025-03-01', 2, 0.0, 10.53, 8.18, '2026-06-24 08:20:00+00', 'Mill Lane', 'Yearly', 1, 120.0, 1),
	(13, 'Dov Santos', 'UN', '2025-03-05', 2, 100.0, 8.09, 19.16, '2026-06-16 02:00:00+00', 'Harbour', 'Monthly', 1, 780.0, 1),
	(14, 'Elin Visser', 'ST', '2025-03-10', 2, 0.0, 5.65, 15.64, '2026-06-07 19:40:00+00', 'Botanic Garden', 'Student half-year', 0, NULL, 1),
	(15, 'Femi Okafor', 'UN', '2025-03-15', 2, 100.0, 3.21, 12.12, '2026-05-30 13:20:00+00', 'Tram Depot', 'Monthly', 1, 300.0, 1),
	(16, 'Greta Lindqvist', 'NG', '2025-03-19', 2, 100.0, 19.17, 23.10, '2026-05-22 07:00:00+00', 'University', 'Day ticket', 0, NULL, 1),
	(17, 'Hugo Moreau', 'HB', '2025-03-24', 2, 0.0, 16.65, 4.64, '2026-06-26 18:40:00+00', 'Old Market', 'Yearly', 1, 1620.0, 1),
	(18, 'Ines Tanaka', 'HB', '2025-03-28', 2, 100.0, 14.21, 24.46, '2026-06-18 12:20:00+00', 'Mill Lane', 'Monthly', 0, NULL, 1),
	(19, 'Jonas Novak', 'ST', '2025-04-02', 2, 0.0, NULL, 20.94, '2026-06-10 06:00:00+00', 'Harbour', 'Student half-year', 1, 1140.0, 1),
	(20, 'Ada Santos', 'OT', '2025-04-06', 2, 100.0, 9.33, 17.42, '2026-06-01 23:40:00+00', 'Botanic Garden', 'Monthly', 0, NULL, 1),
	(21, 'Bram Visser', 'OT', '2025-04-11', 2, 100.0, 6.89, 13.90, '2026-05-24 17:20:00+00', 'Tram Depot', 'Day ticket', 1, NULL, 1),
	(22, 'Chiara Okafor', 'OT', '2025-04-16', 2, 0.0, 4.45, 3.09, '2026-05-16 11:00:00+00', 'University', 'Yearly', 0, NULL, 1),
	(23, 'Dov Lindqvist', 'NG', '2025-04-20', 2, 100.0, 1.95, 15.26, '2026-06-20 22:40:00+00', 'Old Market', 'Monthly', 1, 180.0, 1),
	(24, 'Elin Moreau', 'HB', '2025-04-25', 2, 0.0, 17.91, 11.74, '2026-06-12 16:20:00+00', 'Mill Lane', 'Student half-year', 1, 840.0, 1),
	(25, 'Femi Tanaka', 'UN', '2025-04-29', 2, 100.0, 15.47, 22.72, '2026-06-04 10:00:00+00', 'Harbour', 'Monthly', 0, NULL, 1),
	(26, 'Greta Novak', 'ST', '2025-05-04', 2, 100.0, 13.03, 19.20, '2026-05-27 03:40:00+00', 'Botanic Garden', 'Day ticket', 1, NULL, 1),
	(27, 'Hugo Santos', 'UN', '2025-05-09', 2, 0.0, 10.57, 15.68, '2026-05-18 21:20:00+00', 'Tram Depot', 'Yearly', 0, NULL, 1),
	(28, 'Ines Visser', 'NG', '2025-05-13', 2, 100.0, NULL, 20.56, '2026-06-23 09:00:00+00', 'University', 'Monthly', 1, 1680.0, 1),
	(29, 'Jonas Okafor', 'HB', '2025-05-18', 2, 0.0, 5.63, 17.04, '2026-06-15 02:40:00+00', 'Old Market', 'Student half-year', 0, NULL, 1),
	(30, 'Ada Lindqvist', 'HB', '2025-05-22', 2, 100.0, 3.19, 1.61, '2026-06-06 20:20:00+00', 'Mill Lane', 'Monthly', 1, 1200.0, 1),
	(31, 'Bram Moreau', 'ST', '2025-05-27', 2, 100.0, 19.15, 10.00, '2026-05-29 14:00:00+00', 'Harbour', 'Day ticket', 0, NULL, 1),
	(32, 'Chiara Tanaka', 'OT', '2025-05-31', 2, 0.0, 16.71, 20.98, '2026-05-21 07:40:00+00', 'Botanic Garden', 'Yearly', 1, 720.0, 1),
	(33, 'Dov Novak', 'OT', '2025-06-05', 2, 100.0, 14.21, 11.36, '2026-06-25 19:20:00+00', 'Tram Depot', 'Monthly', 0, NULL, 1),
	(34, 'Elin Santos', 'OT', '2025-06-10', 2, 0.0, 11.77, 22.34, '2026-06-17 13:00:00+00', 'University', 'Student half-year', 1, 240.0, 1),
	(35, 'Femi Visser', 'NG', '2025-06-14', 2, 100.0, 9.33, 14.56, '2026-06-09 06:40:00+00', 'Old Market', 'Monthly', 1, 900.0, 1),
	(36, 'Greta Okafor', 'HB', '2025-06-19', 2, 100.0, 6.89, 15.30, '2026-06-01 00:20:00+00', 'Mill Lane', 'Day ticket', 0, NULL, 1),
	(37, 'Hugo Lindqvist', 'UN', '2025-06-23', 2, 0.0, NULL, 26.28, '2026-05-23 18:00:00+00', 'Harbour', 'Yearly', 1, 420.0, 1),
	(38, 'Ines Moreau', 'ST', '2025-06-28', 2, 100.0, 1.99, 8.26, '2026-05-15 11:40:00+00', 'Botanic Garden', 'Monthly', 0, NULL, 1),
	(39, 'Jonas Tanaka', 'UN', '2025-07-03', 2, 0.0, 17.89, 27.64, '2026-06-19 23:20:00+00', 'Tram Depot', 'Student half-year', 1, 1740.0, 1),
	(40, 'Ada Novak', 'NG', '2025-07-07', 2, 100.0, 15.45, 9.62, '2026-06-11 17:00:00+00', 'University', 'Monthly', 0, NULL, 1),
	(41, 'Bram Santos', 'HB', '2025-07-12', 2, 100.0, 13.01, 20.60, '2026-06-03 10:40:00+00', 'Old Market', 'Day ticket', 1, NULL, 1),
	(42, 'Chiara Visser', 'HB', '2025-07-16', 2, 0.0, 10.57, 17.08, '2026-05-26 04:20:00+00', 'Mill Lane', 'Yearly', 0, NULL, 1),
	(43, 'Dov Okafor', 'ST', '2025-07-21', 2, 100.0, 8.13, 13.56, '2026-05-17 22:00:00+00', 'Harbour', 'Monthly', 1, 780.0, 1),
	(44, 'Elin Lindqvist', 'OT', '2025-07-25', 2, 0.0, 5.63, 18.44, '2026-06-22 09:40:00+00', 'Botanic Garden', 'Student half-year', 0, NULL, 1),
	(45, 'Femi Moreau', 'OT', '2025-07-30', 2, 100.0, 3.19, 9.56, '2026-06-14 03:20:00+00', 'Tram Depot', 'Monthly', 1, 300.0, 1),
	(46, 'Greta Tanaka', 'OT', '2025-08-04', 2, 100.0, NULL, 25.90, '2026-06-05 21:00:00+00', 'University', 'Day ticket', 1, NULL, 1),
	(47, 'Hugo Novak', 'NG', '2025-08-08', 2, 0.0, 16.69, 7.88, '2026-05-28 14:40:00+00', 'Old Market', 'Yearly', 0, NULL, 1),
	(48, 'Ines Santos', 'HB', '2025-08-13', 2, 100.0, 14.25, 18.86, '2026-05-20 08:20:00+00', 'Mill Lane', 'Monthly', 1, 480.0, 1),
	(49, 'Jonas Visser', 'UN', '2025-08-17', 2, 0.0, 11.75, 9.24, '2026-06-24 20:00:00+00', 'Harbour', 'Student half-year', 0, NULL, 1),
	(50, 'Ada Okafor', 'ST', '2025-08-22', 2, 100.0, 9.31, 20.22, '2026-06-16 13:40:00+00', 'Botanic Garden', 'Monthly', 1, 1800.0, 1),
	(51, 'Bram Lindqvist', 'UN', '2025-08-27', 2, 100.0, 6.87, 16.70, '2026-06-08 07:20:00+00', 'Tram Depot', 'Day ticket', 0, NULL, 1),
	(52, 'Chiara Moreau', 'NG', '2025-08-31', 2, 0.0, 4.43, 13.18, '2026-05-31 01:00:00+00', 'University', 'Yearly', 1, 1320.0, 1),
	(53, 'Dov Tanaka', 'HB', '2025-09-05', 2, 100.0, 1.99, 24.16, '2026-05-22 18:40:00+00', 'Old Market', 'Monthly', 0, NULL, 1),
	(54, 'Elin Novak', 'HB', '2025-09-09', 2, 0.0, 17.89, 5.17, '2026-06-27 06:20:00+00', 'Mill Lane', 'Student half-year', 1, 840.0, 1),
	(55, 'Femi Santos', 'ST', '2025-09-14', 2, 100.0, NULL, 25.52, '2026-06-19 00:00:00+00', 'Harbour', 'Monthly', 0, NULL, 1),
	(56, 'Greta Visser', 'OT', '2025-09-18', 2, 100.0, 13.01, 7.50, '2026-06-10 17:40:00+00', 'Botanic Garden', 'Day ticket', 1, NULL, 1),
	(57, 'Hugo Okafor', 'OT', '2025-09-23', 2, 0.0, 10.55, 18.48, '2026-06-02 11:20:00+00', 'Tram Depot', 'Yearly', 1, 1020.0, 1),
	(58, 'Ines Lindqvist', 'OT', '2025-09-28', 2, 100.0, 8.11, 14.96, '2026-05-25 05:00:00+00', 'University', 'Monthly', 0, NULL, 1),
	(59, 'Jonas Moreau', 'NG', '2025-10-02', 2, 0.0, 5.67, 3.62, '2026-05-16 22:40:00+00', 'Old Market', 'Student half-year', 1, 540.0, 1),
	(60, 'Ada Tanaka', 'HB', '2025-10-07', 2, 100.0, 3.17, 16.32, '2026-06-21 10:20:00+00', 'Mill Lane', 'Monthly', 0, NULL, 1),
	(61, 'Bram Novak', 'UN', '2025-10-11', 2, 100.0, 19.13, 12.80, '2026-06-13 04:00:00+00', 'Harbour', 'Day ticket', 1, NULL, 1),
	(62, 'Chiara Santos', 'ST', '2025-10-16', 2, 0.0, 16.69, 23.78, '2026-06-04 21:40:00+00', 'Botanic Garden', 'Yearly', 0, NULL, 1),
	(63, 'Dov Visser', 'UN', '2025-10-21', 2, 100.0, 14.25, 20.26, '2026-05-27 15:20:00+00', 'Tram Depot', 'Monthly', 1, 1380.0, 1),
	(64, 'Elin Okafor', 'NG', '2025-10-25', 2, 0.0, NULL, 16.74, '2026-05-19 09:00:00+00', 'University', 'Student half-year', 0, NULL, 1),
	(65, 'Femi Lindqvist', 'HB', '2025-10-30', 2, 100.0, 9.31, 21.62, '2026-06-23 20:40:00+00', 'Old Market', 'Monthly', 1, 900.0, 1),
	(66, 'Greta Moreau', 'HB', '2025-11-03', 2, 100.0, 6.87, 6.95, '2026-06-15 14:20:00+00', 'Mill Lane', 'Day ticket', 0, NULL, 1),
	(67, 'Hugo Tanaka', 'ST', '2025-11-08', 2, 0.0, 4.41, 14.58, '2026-06-07 08:00:00+00', 'Harbour', 'Yearly', 1, 420.0, 1),
	(68, 'Ines Novak', 'OT', '2025-11-12', 2, 100.0, 1.97, 7.63, '2026-05-30 01:40:00+00', 'Botanic Garden', 'Monthly', 1, 1080.0, 1),
	(69, 'Jonas Santos', 'OT', '2025-11-17', 2, 0.0, 17.93, 22.04, '2026-05-21 19:20:00+00', 'Tram Depot', 'Student half-year', 0, NULL, 1),
	(70, 'Ada Visser', 'OT', '2025-11-22', 2, 100.0, 15.43, 4.11, '2026-06-26 07:00:00+00', 'University', 'Monthly', 1, 600.0, 1),
	(71, 'Bram Okafor', 'NG', '2025-11-26', 2, 100.0, 12.99, 23.40, '2026-06-18 00:40:00+00', 'Old Market', 'Day ticket', 0, NULL, 1),
	(72, 'Chiara Lindqvist', 'HB', '2025-12-01', 2, 0.0, 10.55, 19.88, '2026-06-09 18:20:00+00', 'Mill Lane', 'Yearly', 1, 120.0, 1),
	(73, 'Dov Moreau', 'UN', '2025-12-05', 2, 100.0, NULL, 16.36, '2026-06-01 12:00:00+00', 'Harbour', 'Monthly', 0, NULL, 1),
	(74, 'Elin Tanaka', 'ST', '2025-12-10', 2, 0.0, 5.67, 27.34, '2026-05-24 05:40:00+00', 'Botanic Garden', 'Student half-year', 1, 1440.0, 1),
	(75, 'Femi Novak', 'UN', '2025-12-15', 2, 100.0, 3.23, 9.32, '2026-05-15 23:20:00+00', 'Tram Depot', 'Monthly', 0, NULL, 1),
	(76, 'Greta Santos', 'NG', '2025-12-19', 2, 100.0, 19.13, 14.20, '2026-06-20 11:00:00+00', 'University', 'Day ticket', 1, NULL, 1),
	(77, 'Hugo Visser', 'HB', '2025-12-24', 2, 0.0, 16.67, 10.68, '2026-06-12 04:40:00+00', 'Old Market', 'Yearly', 0, NULL, 1),
	(78, 'Ines Okafor', 'HB', '2025-12-28', 2, 100.0, 14.23, 12.93, '2026-06-03 22:20:00+00', 'Mill Lane', 'Monthly', 1, 480.0, 1),
	(79, 'Jonas Lindqvist', 'ST', '2026-01-02', 2, 0.0, 11.79, 18.14, '2026-05-26 16:00:00+00', 'Harbour', 'Student half-year', 1, 1140.0, 1),
	(80, 'Ada Moreau', 'OT', '2026-01-06', 2, 100.0, 9.35, 14.62, '2026-05-18 09:40:00+00', 'Botanic Garden', 'Monthly', 0, NULL, 1),
	(81, 'Bram Tanaka', 'OT', '2026-01-11', 2, 100.0, 6.85, 19.50, '2026-06-22 21:20:00+00', 'Tram Depot', 'Day ticket', 1, NULL, 1),
	(82, 'Chiara Novak', 'OT', '2026-01-16', 2, 0.0, NULL, 15.98, '2026-06-14 15:00:00+00', 'University', 'Yearly', 0, NULL, 1),
	(83, 'Dov Santos', 'NG', '2026-01-20', 2, 100.0, 1.97, 26.96, '2026-06-06 08:40:00+00', 'Old Market', 'Monthly', 1, 180.0, 1),
	(84, 'Elin Visser', 'HB', '2026-01-25', 2, 0.0, 17.93, 8.94, '2026-05-29 02:20:00+00', 'Mill Lane', 'Student half-year', 0, NULL, 1),
	(85, 'Femi Okafor', 'UN', '2026-01-29', 2, 100.0, 15.49, 19.92, '2026-05-20 20:00:00+00', 'Harbour', 'Monthly', 1, 1500.0, 1),
	(86, 'Greta Lindqvist', 'ST', '2026-02-03', 2, 100.0, 12.99, 10.30, '2026-06-25 07:40:00+00', 'Botanic Garden', 'Day ticket', 0, NULL, 1),
	(87, 'Hugo Moreau', 'UN', '2026-02-08', 2, 0.0, 10.53, 21.28, '2026-06-17 01:20:00+00', 'Tram Depot', 'Yearly', 1, 1020.0, 1),
	(88, 'Ines Tanaka', 'NG', '2026-02-12', 2, 100.0, 8.09, 14.03, '2026-06-08 19:00:00+00', 'University', 'Monthly', 0, NULL, 1),
	(89, 'Jonas Novak', 'HB', '2026-02-17', 2, 0.0, 5.65, 5.02, '2026-05-31 12:40:00+00', 'Old Market', 'Student half-year', 1, 540.0, 1),
	(90, 'Ada Santos', 'HB', '2026-02-21', 2, 100.0, 3.21, 25.22, '2026-05-23 06:20:00+00', 'Mill Lane', 'Monthly', 1, 1200.0, 1);

--
-- Data for Name: rider_cohorts; Type: TABLE DATA; Schema: growth; Owner: -
--

INSERT INTO growth.rider_cohorts VALUES
	('2026-04-01', '2026-04-01', 61, 61),
	('2026-04-01', '2026-05-01', 34, 34),
	('2026-04-01', '2026-06-01', 27, 27),
	('2026-05-01', '2026-05-01', 29, 29),
	('2026-05-01', '2026-06-01', 29, 29);

--
-- Data for Name: bikes_history; Type: TABLE DATA; Schema: history; Owner: -
--

INSERT INTO history.bikes_history VALUES
	(1, 'PW-07919', 'city', false, '2023-01-21', 830.00, 'ok', '2026-06-01 13:00:00+00', 'de85b4ee358b5ad29b33767522c75213', '2026-06-01 13:00:00+00', '2026-06-01 13:00:00+00', NULL),
	(2, 'PW-15838', 'cargo', false, '2023-02-01', 1210.00, 'ok', '2026-06-01 18:00:00+00', '2fa72704feffdf12d0b1e5707ffb6eef', '2026-06-01 18:00:00+00', '2026-06-01 18:00:00+00', NULL),
	(3, 'PW-23757', 'e-city', true, '2023-02-12', 1590.00, 'ok', '2026-06-01 23:00:00+00', '96842b95b4afbda849e69a245c374017', '2026-06-01 23:00:00+00', '2026-06-01 23:00:00+00', NULL),
	(4, 'PW-31676', 'e-cargo', true, '2023-02-23', 1970.00, 'ok', '2026-06-02 04:00:00+00', '5bc6afb05387990c64992b682b5bd956', '2026-06-02 04:00:00+00', '2026-06-02 04:00:00+00', NULL),
	(5, 'PW-39595', 'city', false, '2023-03-06', 450.00, 'ok', '2026-06-02 09:00:00+00', '97570a66d81264012f78d864dc6fe00f', '2026-06-02 09:00:00+00', '2026-06-02 09:00:00+00', NULL),
	(6, 'PW-47514', 'city', false, '2023-03-17', 830.00, 'ok', '2026-06-02 14:00:00+00', '18c2bcfd51abe6f7a6769b55f7e84c24', '2026-06-02 14:00:00+00', '2026-06-02 14:00:00+00', NULL),
	(7, 'PW-55433', 'cargo', false, '2023-03-28', 1210.00, 'ok', '2026-06-02 19:00:00+00', '6e8a181c16623c2b51b3b851865425df', '2026-06-02 19:00:00+00', '2026-06-02 19:00:00+00', NULL),
	(8, 'PW-63352', 'e-city', true, '2023-04-08', 1590.00, 'ok', '2026-06-03 00:00:00+00', 'b394bc53e41cb4eae8880f068f299629', '2026-06-03 00:00:00+00', '2026-06-03 00:00:00+00', NULL),
	(9, 'PW-71271', 'e-cargo', true, '2023-04-19', 1970.00, 'ok', '2026-06-03 05:00:00+00', '60f69778094840198a9135189482b55d', '2026-06-03 05:00:00+00', '2026-06-03 05:00:00+00', NULL),
	(10, 'PW-79190', 'city', false, '2023-04-30', 450.00, 'ok', '2026-06-03 10:00:00+00', '57fd5305be449fb8e82687c0e8572553', '2026-06-03 10:00:00+00', '2026-06-03 10:00:00+00', NULL),
	(11, 'PW-87109', 'city', false, '2023-05-11', 830.00, 'workshop', '2026-06-03 15:00:00+00', 'a71f4f50a9b4ec211864e0488359ddda', '2026-06-03 15:00:00+00', '2026-06-03 15:00:00+00', NULL),
	(12, 'PW-95028', 'cargo', false, '2023-05-22', 1210.00, 'ok', '2026-06-03 20:00:00+00', 'b396d1671a198f872621a9c872b12b4b', '2026-06-03 20:00:00+00', '2026-06-03 20:00:00+00', NULL),
	(13, 'PW-02947', 'e-city', true, '2023-06-02', 1590.00, 'ok', '2026-06-04 01:00:00+00', '44e46f9123fc86d51f3122bfd544799f', '2026-06-04 01:00:00+00', '2026-06-04 01:00:00+00', NULL),
	(14, 'PW-10866', 'e-cargo', true, '2023-06-13', 1970.00, 'ok', '2026-06-04 06:00:00+00', 'c8958e1f99d43ed246667f92091e56e0', '2026-06-04 06:00:00+00', '2026-06-04 06:00:00+00', NULL),
	(15, 'PW-18785', 'city', false, '2023-06-24', 450.00, 'ok', '2026-06-04 11:00:00+00', '80232bfa364c87b547b6c9a4cba2fd94', '2026-06-04 11:00:00+00', '2026-06-04 11:00:00+00', NULL),
	(16, 'PW-26704', 'city', false, '2023-07-05', 830.00, 'ok', '2026-06-04 16:00:00+00', 'e97208521cf9781165ccfba1652d7ab8', '2026-06-04 16:00:00+00', '2026-06-04 16:00:00+00', NULL),
	(17, 'PW-34623', 'cargo', false, '2023-07-16', 1210.00, 'ok', '2026-06-04 21:00:00+00', '3f3ac6ebd4dce95f9e087132340927cb', '2026-06-04 21:00:00+00', '2026-06-04 21:00:00+00', NULL),
	(18, 'PW-42542', 'e-city', true, '2023-07-27', 1590.00, 'ok', '2026-06-05 02:00:00+00', '72afdb1d9da2adddd478ac786d55e7c9', '2026-06-05 02:00:00+00', '2026-06-05 02:00:00+00', NULL),
	(19, 'PW-50461', 'e-cargo', true, '2023-08-07', 1970.00, 'stolen', '2026-06-05 07:00:00+00', 'b8600ebe715ae541c052f512cfa4d400', '2026-06-05 07:00:00+00', '2026-06-05 07:00:00+00', NULL),
	(20, 'PW-58380', 'city', false, '2023-08-18', 450.00, 'ok', '2026-06-05 12:00:00+00', '7f75baf91afcc82701396e7e86d1cacc', '2026-06-05 12:00:00+00', '2026-06-05 12:00:00+00', NULL),
	(21, 'PW-66299', 'city', false, '2023-08-29', 830.00, 'ok', '2026-06-05 17:00:00+00', '26b437f60a9d23f1bdfb1b362c3952e5', '2026-06-05 17:00:00+00', '2026-06-05 17:00:00+00', NULL),
	(22, 'PW-74218', 'cargo', false, '2023-09-09', 1210.00, 'workshop', '2026-06-05 22:00:00+00', '3231b0153cf3317141efbb4ece617c62', '2026-06-05 22:00:00+00', '2026-06-05 22:00:00+00', NULL),
	(23, 'PW-82137', 'e-city', true, '2023-09-20', 1590.00, 'retired', '2026-06-06 03:00:00+00', '8695a4743536ee5d994436afa7ee6409', '2026-06-06 03:00:00+00', '2026-06-06 03:00:00+00', NULL),
	(24, 'PW-90056', 'e-cargo', true, '2023-10-01', 1970.00, 'ok', '2026-06-06 08:00:00+00', '4c924706954ced1e4f4b076187c3cdf5', '2026-06-06 08:00:00+00', '2026-06-06 08:00:00+00', NULL),
	(25, 'PW-97975', 'city', false, '2023-10-12', 450.00, 'ok', '2026-06-06 13:00:00+00', 'b562bcedaea6a249391640125f7e4785', '2026-06-06 13:00:00+00', '2026-06-06 13:00:00+00', NULL),
	(26, 'PW-05894', 'city', false, '2023-10-23', 830.00, 'ok', '2026-06-06 18:00:00+00', '3e0f4de2b3a424ba2152fa2ae7c1b36d', '2026-06-06 18:00:00+00', '2026-06-06 18:00:00+00', NULL),
	(27, 'PW-13813', 'cargo', false, '2023-11-03', 1210.00, 'ok', '2026-06-06 23:00:00+00', 'c6f64b42ed49c2cc74062ec99cb71dbe', '2026-06-06 23:00:00+00', '2026-06-06 23:00:00+00', NULL),
	(28, 'PW-21732', 'e-city', true, '2023-11-14', 1590.00, 'ok', '2026-06-07 04:00:00+00', 'a12bb54a16ba236fb1fcb3fe0cb45854', '2026-06-07 04:00:00+00', '2026-06-07 04:00:00+00', NULL),
	(29, 'PW-29651', 'e-cargo', true, '2023-11-25', 1970.00, 'ok', '2026-06-07 09:00:00+00', '2ba0ac23602b49f6c02f6ecda8678ef1', '2026-06-07 09:00:00+00', '2026-06-07 09:00:00+00', NULL),
	(30, 'PW-37570', 'city', false, '2023-12-06', 450.00, 'ok', '2026-06-07 14:00:00+00', '9c543872f3c046618927b39c6ac1a5ab', '2026-06-07 14:00:00+00', '2026-06-07 14:00:00+00', NULL),
	(31, 'PW-45489', 'city', false, '2023-12-17', 830.00, 'ok', '2026-06-07 19:00:00+00', 'd074e94965cba29cdab6d40b63f31300', '2026-06-07 19:00:00+00', '2026-06-07 19:00:00+00', NULL),
	(32, 'PW-53408', 'cargo', false, '2023-12-28', 1210.00, 'ok', '2026-06-08 00:00:00+00', 'bcc3f5a2a15db75495af567e92229669', '2026-06-08 00:00:00+00', '2026-06-08 00:00:00+00', NULL),
	(33, 'PW-61327', 'e-city', true, '2024-01-08', 1590.00, 'workshop', '2026-06-08 05:00:00+00', '324d838a740957dfb587df779d7171d6', '2026-06-08 05:00:00+00', '2026-06-08 05:00:00+00', NULL),
	(34, 'PW-69246', 'e-cargo', true, '2024-01-19', 1970.00, 'ok', '2026-06-08 10:00:00+00', '641c632d6689befc255439cf1cc22054', '2026-06-08 10:00:00+00', '2026-06-08 10:00:00+00', NULL),
	(35, 'PW-77165', 'city', false, '2024-01-30', 450.00, 'ok', '2026-06-08 15:00:00+00', 'dadd9629b9dc4f128a79a31cf924c870', '2026-06-08 15:00:00+00', '2026-06-08 15:00:00+00', NULL),
	(36, 'PW-85084', 'city', false, '2024-02-10', 830.00, 'ok', '2026-06-08 20:00:00+00', '257894bc4998854f59eb8ccef15f828d', '2026-06-08 20:00:00+00', '2026-06-08 20:00:00+00', NULL),
	(37, 'PW-93003', 'cargo', false, '2024-02-21', 1210.00, 'ok', '2026-06-09 01:00:00+00', '20c87cd9ebcca7626b0e254fe6e352ae', '2026-06-09 01:00:00+00', '2026-06-09 01:00:00+00', NULL),
	(38, 'PW-00922', 'e-city', true, '2024-03-03', 1590.00, 'stolen', '2026-06-09 06:00:00+00', 'be6b01e7f2bdf2e804fb94ef850940ed', '2026-06-09 06:00:00+00', '2026-06-09 06:00:00+00', NULL),
	(39, 'PW-08841', 'e-cargo', true, '2024-03-14', 1970.00, 'ok', '2026-06-09 11:00:00+00', '295f163e031bc0fe5fe8050d649855b7', '2026-06-09 11:00:00+00', '2026-06-09 11:00:00+00', NULL),
	(40, 'PW-16760', 'city', false, '2024-03-25', 450.00, 'ok', '2026-06-09 16:00:00+00', 'c4887d5277eb062495af3eabfe6978d5', '2026-06-09 16:00:00+00', '2026-06-09 16:00:00+00', NULL),
	(41, 'PW-24679', 'city', false, '2024-04-05', 830.00, 'ok', '2026-06-09 21:00:00+00', 'a7a7f6febfc1b710017ce7544839e2e9', '2026-06-09 21:00:00+00', '2026-06-09 21:00:00+00', NULL),
	(42, 'PW-32598', 'cargo', false, '2024-04-16', 1210.00, 'ok', '2026-06-10 02:00:00+00', '02dca17d42e17d0e0b896d3c9f69a20d', '2026-06-10 02:00:00+00', '2026-06-10 02:00:00+00', NULL),
	(43, 'PW-40517', 'e-city', true, '2024-04-27', 1590.00, 'ok', '2026-06-10 07:00:00+00', 'f814e4defb13855082acead26e90c261', '2026-06-10 07:00:00+00', '2026-06-10 07:00:00+00', NULL),
	(44, 'PW-48436', 'e-cargo', true, '2024-05-08', 1970.00, 'workshop', '2026-06-10 12:00:00+00', '03214397c55c1817068cc760558a2c1f', '2026-06-10 12:00:00+00', '2026-06-10 12:00:00+00', NULL),
	(45, 'PW-56355', 'city', false, '2024-05-19', 450.00, 'ok', '2026-06-10 17:00:00+00', '031a7ff8d13eaae7c598f258b67d9fcb', '2026-06-10 17:00:00+00', '2026-06-10 17:00:00+00', NULL),
	(46, 'PW-64274', 'city', false, '2024-05-30', 830.00, 'retired', '2026-06-10 22:00:00+00', 'faf06fdb76f423a951a8220a28329cb5', '2026-06-10 22:00:00+00', '2026-06-10 22:00:00+00', NULL),
	(47, 'PW-72193', 'cargo', false, '2024-06-10', 1210.00, 'ok', '2026-06-11 03:00:00+00', '44cb79442176405a1702cac2363359f8', '2026-06-11 03:00:00+00', '2026-06-11 03:00:00+00', NULL),
	(48, 'PW-80112', 'e-city', true, '2024-06-21', 1590.00, 'ok', '2026-06-11 08:00:00+00', '2ae5cc65ee35e70bb54e7b79be66b11b', '2026-06-11 08:00:00+00', '2026-06-11 08:00:00+00', NULL),
	(49, 'PW-88031', 'e-cargo', true, '2024-07-02', 1970.00, 'ok', '2026-06-11 13:00:00+00', '0f3172ac6340fca17c4fe3cded1e3de4', '2026-06-11 13:00:00+00', '2026-06-11 13:00:00+00', NULL),
	(50, 'PW-95950', 'city', false, '2024-07-13', 450.00, 'ok', '2026-06-11 18:00:00+00', 'e8678ae88706a45fac4165f9b0ba4791', '2026-06-11 18:00:00+00', '2026-06-11 18:00:00+00', NULL),
	(51, 'PW-03869', 'city', false, '2024-07-24', 830.00, 'ok', '2026-06-11 23:00:00+00', '8fa97fb6475a7e4296d3cda36e16bce8', '2026-06-11 23:00:00+00', '2026-06-11 23:00:00+00', NULL),
	(52, 'PW-11788', 'cargo', false, '2024-08-04', 1210.00, 'ok', '2026-06-12 04:00:00+00', 'fe26f248917e722e186c16a7cfd7613e', '2026-06-12 04:00:00+00', '2026-06-12 04:00:00+00', NULL),
	(53, 'PW-19707', 'e-city', true, '2024-08-15', 1590.00, 'ok', '2026-06-12 09:00:00+00', 'f10f9e7ddaf050051d5301586f8b28ee', '2026-06-12 09:00:00+00', '2026-06-12 09:00:00+00', NULL),
	(54, 'PW-27626', 'e-cargo', true, '2024-08-26', 1970.00, 'ok', '2026-06-12 14:00:00+00', '8640814c4ea119806de199c8d57ffb43', '2026-06-12 14:00:00+00', '2026-06-12 14:00:00+00', NULL),
	(55, 'PW-35545', 'city', false, '2024-09-06', 450.00, 'workshop', '2026-06-12 19:00:00+00', 'e5b17967edec12467c28b2ef8f6266e3', '2026-06-12 19:00:00+00', '2026-06-12 19:00:00+00', NULL),
	(56, 'PW-43464', 'city', false, '2024-09-17', 830.00, 'ok', '2026-06-13 00:00:00+00', '1fefa544552f6d04c2b3fc9c079ee444', '2026-06-13 00:00:00+00', '2026-06-13 00:00:00+00', NULL),
	(57, 'PW-51383', 'cargo', false, '2024-09-28', 1210.00, 'stolen', '2026-06-13 05:00:00+00', '66d5912a6f23f480f6a15bb3b850d554', '2026-06-13 05:00:00+00', '2026-06-13 05:00:00+00', NULL),
	(58, 'PW-59302', 'e-city', true, '2024-10-09', 1590.00, 'ok', '2026-06-13 10:00:00+00', '4a3caab52929b054cd1df0d6b17b129a', '2026-06-13 10:00:00+00', '2026-06-13 10:00:00+00', NULL),
	(59, 'PW-67221', 'e-cargo', true, '2024-10-20', 1970.00, 'ok', '2026-06-13 15:00:00+00', '89f7f6a5051a974a25bebfaccf0ef9de', '2026-06-13 15:00:00+00', '2026-06-13 15:00:00+00', NULL),
	(60, 'PW-75140', 'city', false, '2024-10-31', 450.00, 'ok', '2026-06-13 20:00:00+00', '0468ad1b810fe754b914b56bcbc641a5', '2026-06-13 20:00:00+00', '2026-06-13 20:00:00+00', NULL);

--
-- Data for Name: riders_history; Type: TABLE DATA; Schema: history; Owner: -
--

INSERT INTO history.riders_history VALUES
	(1, 'rider1@example.com', 6, true, '2026-05-01 07:00:00+00', '3ee439f972c51d09b8a336b6765e64fc', '2026-05-01 07:00:00+00', '2026-05-01 07:00:00+00', NULL),
	(2, 'rider2@example.com', 11, true, '2026-05-01 14:00:00+00', '7f256bbc5b81f9eda29f8d83d6dabf94', '2026-05-01 14:00:00+00', '2026-05-01 14:00:00+00', NULL),
	(3, 'rider3@example.com', 4, false, '2026-05-01 21:00:00+00', '9bb498bb18165aaa6123d56aad2c04fe', '2026-05-01 21:00:00+00', '2026-05-01 21:00:00+00', NULL),
	(4, 'rider4@example.com', 9, true, '2026-05-02 04:00:00+00', '1a0f4b95c19dd23ce6ddca112938fd90', '2026-05-02 04:00:00+00', '2026-05-02 04:00:00+00', NULL),
	(5, 'rider5@example.com', 2, true, '2026-05-02 11:00:00+00', '87253539eedd497f8c7b262b59fc7330', '2026-05-02 11:00:00+00', '2026-05-02 11:00:00+00', NULL),
	(6, 'rider6@example.com', 7, false, '2026-05-02 18:00:00+00', 'f611f0ae91f64408f623749bc72e0152', '2026-05-02 18:00:00+00', '2026-05-02 18:00:00+00', NULL),
	(7, 'rider7@example.com', 12, true, '2026-05-03 01:00:00+00', '38ba68dcee4eb27d7b7efd6dbf84f821', '2026-05-03 01:00:00+00', '2026-05-03 01:00:00+00', NULL),
	(8, 'rider8@example.com', 5, true, '2026-05-03 08:00:00+00', 'ccb47fcf9206160f9b848290b9027393', '2026-05-03 08:00:00+00', '2026-05-03 08:00:00+00', NULL),
	(9, 'rider9@example.com', 10, false, '2026-05-03 15:00:00+00', '307c726b39d0a919b06e24d39a84e735', '2026-05-03 15:00:00+00', '2026-05-03 15:00:00+00', NULL),
	(10, 'rider10@example.com', 3, true, '2026-05-03 22:00:00+00', '3b016fd018ac2a1c5663708b104a1a68', '2026-05-03 22:00:00+00', '2026-05-03 22:00:00+00', NULL),
	(11, 'rider11@example.com', 8, true, '2026-05-04 05:00:00+00', '9656d35ea0d9527c3e930729691a45ee', '2026-05-04 05:00:00+00', '2026-05-04 05:00:00+00', NULL),
	(12, 'rider12@example.com', 1, false, '2026-05-04 12:00:00+00', '123ff2cf537cc96bcb44c652cf4033e0', '2026-05-04 12:00:00+00', '2026-05-04 12:00:00+00', NULL),
	(13, 'rider13@example.com', 6, true, '2026-05-04 19:00:00+00', '5566c72a026416f68e0176ead0b91aac', '2026-05-04 19:00:00+00', '2026-05-04 19:00:00+00', NULL),
	(14, 'rider14@example.com', 11, true, '2026-05-05 02:00:00+00', 'c765c3a9e9c68a5593e8909b10cfba66', '2026-05-05 02:00:00+00', '2026-05-05 02:00:00+00', NULL),
	(15, 'rider15@example.com', 4, false, '2026-05-05 09:00:00+00', '9cbd322ffd5eddcc09299cd33f5dd27a', '2026-05-05 09:00:00+00', '2026-05-05 09:00:00+00', NULL),
	(16, 'rider16@example.com', 9, true, '2026-05-05 16:00:00+00', '835bd1be06475696a996ad3a1a6eb2a9', '2026-05-05 16:00:00+00', '2026-05-05 16:00:00+00', NULL),
	(17, 'rider17@example.com', 2, true, '2026-05-05 23:00:00+00', '1c078d0b98c0f58cce06c687bdd88437', '2026-05-05 23:00:00+00', '2026-05-05 23:00:00+00', NULL),
	(18, 'rider18@example.com', 7, false, '2026-05-06 06:00:00+00', 'a7a9138b3357c8873d27c5dd8fd75a27', '2026-05-06 06:00:00+00', '2026-05-06 06:00:00+00', NULL),
	(19, 'rider19@example.com', 12, true, '2026-05-06 13:00:00+00', '75ba336a2be86a4d68d0a40452b101f6', '2026-05-06 13:00:00+00', '2026-05-06 13:00:00+00', NULL),
	(20, 'rider20@example.com', 5, true, '2026-05-06 20:00:00+00', '1a01cd10170f086712f429fa588e8e77', '2026-05-06 20:00:00+00', '2026-05-06 20:00:00+00', NULL),
	(21, 'rider21@example.com', 10, false, '2026-05-07 03:00:00+00', 'd59ded27e8acf0c64dacb597006e552c', '2026-05-07 03:00:00+00', '2026-05-07 03:00:00+00', NULL),
	(22, 'rider22@example.com', 3, true, '2026-05-07 10:00:00+00', 'b47fb4a806ef6d1fa0a944ac8cb23c29', '2026-05-07 10:00:00+00', '2026-05-07 10:00:00+00', NULL),
	(23, 'rider23@example.com', 8, true, '2026-05-07 17:00:00+00', 'bcb2f5b7c5821aef838274166eb7a5c2', '2026-05-07 17:00:00+00', '2026-05-07 17:00:00+00', NULL),
	(24, 'rider24@example.com', 1, false, '2026-05-08 00:00:00+00', 'be3f7db0121df1eb7b3d497f947c3ade', '2026-05-08 00:00:00+00', '2026-05-08 00:00:00+00', NULL),
	(25, 'rider25@example.com', 6, true, '2026-05-08 07:00:00+00', 'eeb5b07fb81b5d0f457ba29c481bc147', '2026-05-08 07:00:00+00', '2026-05-08 07:00:00+00', NULL),
	(26, 'rider26@example.com', 11, true, '2026-05-08 14:00:00+00', '15e102b32b50546abc2ba795029d0f55', '2026-05-08 14:00:00+00', '2026-05-08 14:00:00+00', NULL),
	(27, 'rider27@example.com', 4, false, '2026-05-08 21:00:00+00', '260bec29e4bf9991b8e94fdbe0a4770c', '2026-05-08 21:00:00+00', '2026-05-08 21:00:00+00', NULL),
	(28, 'rider28@example.com', 9, true, '2026-05-09 04:00:00+00', 'e26226da6bb99a76756a4d8a4ce47476', '2026-05-09 04:00:00+00', '2026-05-09 04:00:00+00', NULL),
	(29, 'rider29@example.com', 2, true, '2026-05-09 11:00:00+00', 'ae96e7c82cfc6a7d2a605d08a2a00894', '2026-05-09 11:00:00+00', '2026-05-09 11:00:00+00', NULL),
	(30, 'rider30@example.com', 7, false, '2026-05-09 18:00:00+00', 'b499377f02ea26655d2bc7dd72e3c9f4', '2026-05-09 18:00:00+00', '2026-05-09 18:00:00+00', NULL),
	(31, 'rider31@example.com', 12, true, '2026-05-10 01:00:00+00', '32b58e55958bd89c65486918d419d150', '2026-05-10 01:00:00+00', '2026-05-10 01:00:00+00', NULL),
	(32, 'rider32@example.com', 5, true, '2026-05-10 08:00:00+00', '186e08a3f6ff49708acf797b8dadf6db', '2026-05-10 08:00:00+00', '2026-05-10 08:00:00+00', NULL),
	(33, 'rider33@example.com', 10, false, '2026-05-10 15:00:00+00', '6addcb4883e328066ddba4c8c0ae8a69', '2026-05-10 15:00:00+00', '2026-05-10 15:00:00+00', NULL),
	(34, 'rider34@example.com', 3, true, '2026-05-10 22:00:00+00', '6f16f59b663e955f0a50e01ae8bc7039', '2026-05-10 22:00:00+00', '2026-05-10 22:00:00+00', NULL),
	(35, 'rider35@example.com', 8, true, '2026-05-11 05:00:00+00', '229a57f95b2c91c7677a62b395c0fe5b', '2026-05-11 05:00:00+00', '2026-05-11 05:00:00+00', NULL),
	(36, 'rider36@example.com', 1, false, '2026-05-11 12:00:00+00', '637d81dd642359f46ec6806dec76395c', '2026-05-11 12:00:00+00', '2026-05-11 12:00:00+00', NULL),
	(37, 'rider37@example.com', 6, true, '2026-05-11 19:00:00+00', 'a103c0cc3eb7d6f0c4b021e4bef319f3', '2026-05-11 19:00:00+00', '2026-05-11 19:00:00+00', NULL),
	(38, 'rider38@example.com', 11, true, '2026-05-12 02:00:00+00', '5111f26374a73358109e152b6b78f786', '2026-05-12 02:00:00+00', '2026-05-12 02:00:00+00', NULL),
	(39, 'rider39@example.com', 4, false, '2026-05-12 09:00:00+00', 'a7f64efbfe98d3673b4381da587a9a11', '2026-05-12 09:00:00+00', '2026-05-12 09:00:00+00', NULL),
	(40, 'rider40@example.com', 9, true, '2026-05-12 16:00:00+00', 'fea929fd92a991dfcf79fcec4324df0c', '2026-05-12 16:00:00+00', '2026-05-12 16:00:00+00', NULL),
	(41, 'rider41@example.com', 2, true, '2026-05-12 23:00:00+00', '4ffa7155bd2d5ae3ea6743eec5dc26a6', '2026-05-12 23:00:00+00', '2026-05-12 23:00:00+00', NULL),
	(42, 'rider42@example.com', 7, false, '2026-05-13 06:00:00+00', '6e4d4caf6590baefa1155b3772a22188', '2026-05-13 06:00:00+00', '2026-05-13 06:00:00+00', NULL),
	(43, 'rider43@example.com', 12, true, '2026-05-13 13:00:00+00', '91a6b18f8aaef2a6dc10c0c42c5e228a', '2026-05-13 13:00:00+00', '2026-05-13 13:00:00+00', NULL),
	(44, 'rider44@example.com', 5, true, '2026-05-13 20:00:00+00', '35169be09827ce1598366ca465d2acd0', '2026-05-13 20:00:00+00', '2026-05-13 20:00:00+00', NULL),
	(45, 'rider45@example.com', 10, false, '2026-05-14 03:00:00+00', '1effc61bfcdbe20fab64ca6ecdfcb37a', '2026-05-14 03:00:00+00', '2026-05-14 03:00:00+00', NULL),
	(46, 'rider46@example.com', 3, true, '2026-05-14 10:00:00+00', '42045502ff7d01a780e1338bbb2e447a', '2026-05-14 10:00:00+00', '2026-05-14 10:00:00+00', NULL),
	(47, 'rider47@example.com', 8, true, '2026-05-14 17:00:00+00', 'a88321d5d3f7f5337fd7241ff0f2a172', '2026-05-14 17:00:00+00', '2026-05-14 17:00:00+00', NULL),
	(48, 'rider48@example.com', 1, false, '2026-05-15 00:00:00+00', '3b3b5724ffa35876e4b0c33dcdf19d25', '2026-05-15 00:00:00+00', '2026-05-15 00:00:00+00', NULL),
	(49, 'rider49@example.com', 6, true, '2026-05-15 07:00:00+00', '8ff45a1b61026d0af0ebb0c6a6b8ac2a', '2026-05-15 07:00:00+00', '2026-05-15 07:00:00+00', NULL),
	(50, 'rider50@example.com', 11, true, '2026-05-15 14:00:00+00', 'a070bd2d100a0ee6ae2ef66e407c19e1', '2026-05-15 14:00:00+00', '2026-05-15 14:00:00+00', NULL),
	(51, 'rider51@example.com', 4, false, '2026-05-15 21:00:00+00', 'ea08d34adbe95b44eadbbff657f161df', '2026-05-15 21:00:00+00', '2026-05-15 21:00:00+00', NULL),
	(52, 'rider52@example.com', 9, true, '2026-05-16 04:00:00+00', 'cda03f0b4109163dbb52b53cc64ca410', '2026-05-16 04:00:00+00', '2026-05-16 04:00:00+00', NULL),
	(53, 'rider53@example.com', 2, true, '2026-05-16 11:00:00+00', '8d65a23750d4ba69bba62582ce272fe3', '2026-05-16 11:00:00+00', '2026-05-16 11:00:00+00', NULL),
	(54, 'rider54@example.com', 7, false, '2026-05-16 18:00:00+00', 'ea012ea31dc303cd1f993a21bd923cd3', '2026-05-16 18:00:00+00', '2026-05-16 18:00:00+00', NULL),
	(55, 'rider55@example.com', 12, true, '2026-05-17 01:00:00+00', '569aba48cb1ac6534e246ba2c44faa1b', '2026-05-17 01:00:00+00', '2026-05-17 01:00:00+00', NULL),
	(56, 'rider56@example.com', 5, true, '2026-05-17 08:00:00+00', '87619b67bdc565ccbc718baef21ea0cd', '2026-05-17 08:00:00+00', '2026-05-17 08:00:00+00', NULL),
	(57, 'rider57@example.com', 10, false, '2026-05-17 15:00:00+00', '33316e858a3aa1a2ab95df954440c4f1', '2026-05-17 15:00:00+00', '2026-05-17 15:00:00+00', NULL),
	(58, 'rider58@example.com', 3, true, '2026-05-17 22:00:00+00', 'e831f9b46dff5c65dd1fddc64443d092', '2026-05-17 22:00:00+00', '2026-05-17 22:00:00+00', NULL),
	(59, 'rider59@example.com', 8, true, '2026-05-18 05:00:00+00', 'f455a968a0a8465ccf3d35df7ac8f186', '2026-05-18 05:00:00+00', '2026-05-18 05:00:00+00', NULL),
	(60, 'rider60@example.com', 1, false, '2026-05-18 12:00:00+00', '07dea8b85c1db1da1c58444b38127d01', '2026-05-18 12:00:00+00', '2026-05-18 12:00:00+00', NULL),
	(61, 'rider61@example.com', 6, true, '2026-05-18 19:00:00+00', 'ddce1671e430e114ea5870f53b4c3fe9', '2026-05-18 19:00:00+00', '2026-05-18 19:00:00+00', NULL),
	(62, 'rider62@example.com', 11, true, '2026-05-19 02:00:00+00', 'e03434bdab7cc4ed2f38ab9c2273f31c', '2026-05-19 02:00:00+00', '2026-05-19 02:00:00+00', NULL),
	(63, 'rider63@example.com', 4, false, '2026-05-19 09:00:00+00', 'd50eb70a892d4acf32d18785dfee3f83', '2026-05-19 09:00:00+00', '2026-05-19 09:00:00+00', NULL),
	(64, 'rider64@example.com', 9, true, '2026-05-19 16:00:00+00', '164143106314f14fc1aa1c759c0041c7', '2026-05-19 16:00:00+00', '2026-05-19 16:00:00+00', NULL),
	(65, 'rider65@example.com', 2, true, '2026-05-19 23:00:00+00', '589909c0ba266e8a794dd6ec27904442', '2026-05-19 23:00:00+00', '2026-05-19 23:00:00+00', NULL),
	(66, 'rider66@example.com', 7, false, '2026-05-20 06:00:00+00', '753a93aa030dbd24069d85234d7387cd', '2026-05-20 06:00:00+00', '2026-05-20 06:00:00+00', NULL),
	(67, 'rider67@example.com', 12, true, '2026-05-20 13:00:00+00', 'db80bfe56b50aecf7f6f344d3b8aaf67', '2026-05-20 13:00:00+00', '2026-05-20 13:00:00+00', NULL),
	(68, 'rider68@example.com', 5, true, '2026-05-20 20:00:00+00', '58089769ad90dd25531af6f5c78228ec', '2026-05-20 20:00:00+00', '2026-05-20 20:00:00+00', NULL),
	(69, 'rider69@example.com', 10, false, '2026-05-21 03:00:00+00', 'baf189a28216a64af8ec9eb878146232', '2026-05-21 03:00:00+00', '2026-05-21 03:00:00+00', NULL),
	(70, 'rider70@example.com', 3, true, '2026-05-21 10:00:00+00', '8a25d414d183165aea9f1f04bfccdf70', '2026-05-21 10:00:00+00', '2026-05-21 10:00:00+00', NULL),
	(71, 'rider71@example.com', 8, true, '2026-05-21 17:00:00+00', '868058fd9ec481c89962c14e7396f226', '2026-05-21 17:00:00+00', '2026-05-21 17:00:00+00', NULL),
	(72, 'rider72@example.com', 1, false, '2026-05-22 00:00:00+00', 'cb66bc6b0cfd9a29fbbc850c08fadfff', '2026-05-22 00:00:00+00', '2026-05-22 00:00:00+00', NULL),
	(73, 'rider73@example.com', 6, true, '2026-05-22 07:00:00+00', '595d5c800c5f752c6f967ca05a44e294', '2026-05-22 07:00:00+00', '2026-05-22 07:00:00+00', NULL),
	(74, 'rider74@example.com', 11, true, '2026-05-22 14:00:00+00', '7e658bf1f42529baf680c0c87f01e104', '2026-05-22 14:00:00+00', '2026-05-22 14:00:00+00', NULL),
	(75, 'rider75@example.com', 4, false, '2026-05-22 21:00:00+00', '9ef7ee3c841052c9600c9e1e6044e0ff', '2026-05-22 21:00:00+00', '2026-05-22 21:00:00+00', NULL),
	(76, 'rider76@example.com', 9, true, '2026-05-23 04:00:00+00', 'b0b489f2b842c27c2df62d2ba32f16cf', '2026-05-23 04:00:00+00', '2026-05-23 04:00:00+00', NULL),
	(77, 'rider77@example.com', 2, true, '2026-05-23 11:00:00+00', '3ffffc8f2ca6dca7b48b23c426ac7214', '2026-05-23 11:00:00+00', '2026-05-23 11:00:00+00', NULL),
	(78, 'rider78@example.com', 7, false, '2026-05-23 18:00:00+00', '8813c99b13f9f8e4ed4bc7124e6cb4a7', '2026-05-23 18:00:00+00', '2026-05-23 18:00:00+00', NULL),
	(79, 'rider79@example.com', 12, true, '2026-05-24 01:00:00+00', '18115c4af18b2c9b712f619f2ce7d522', '2026-05-24 01:00:00+00', '2026-05-24 01:00:00+00', NULL),
	(80, 'rider80@example.com', 5, true, '2026-05-24 08:00:00+00', '0310aa763dd268b935a888ccd6dfe639', '2026-05-24 08:00:00+00', '2026-05-24 08:00:00+00', NULL),
	(81, 'rider81@example.com', 10, false, '2026-05-24 15:00:00+00', 'd3f0c4962977c135e1d9a7efc59b4e67', '2026-05-24 15:00:00+00', '2026-05-24 15:00:00+00', NULL),
	(82, 'rider82@example.com', 3, true, '2026-05-24 22:00:00+00', '93f56602168c934773d1c250b79d575c', '2026-05-24 22:00:00+00', '2026-05-24 22:00:00+00', NULL),
	(83, 'rider83@example.com', 8, true, '2026-05-25 05:00:00+00', '5f867baca97cfb5cb5320716a592912a', '2026-05-25 05:00:00+00', '2026-05-25 05:00:00+00', NULL),
	(84, 'rider84@example.com', 1, false, '2026-05-25 12:00:00+00', 'a4bb69d81df3bd9cdfc5bf5a13081ccb', '2026-05-25 12:00:00+00', '2026-05-25 12:00:00+00', NULL),
	(85, 'rider85@example.com', 6, true, '2026-05-25 19:00:00+00', 'b9ffacb6522e4e18270e9afa7e1fd147', '2026-05-25 19:00:00+00', '2026-05-25 19:00:00+00', NULL),
	(86, 'rider86@example.com', 11, true, '2026-05-26 02:00:00+00', 'ecf2e84bf6678eaefcfbe4932065d164', '2026-05-26 02:00:00+00', '2026-05-26 02:00:00+00', NULL),
	(87, 'rider87@example.com', 4, false, '2026-05-26 09:00:00+00', 'f1b698051ee89d3778713b68aea5e953', '2026-05-26 09:00:00+00', '2026-05-26 09:00:00+00', NULL),
	(88, 'rider88@example.com', 9, true, '2026-05-26 16:00:00+00', '0421a4e59781ae905a680a2d1e316e71', '2026-05-26 16:00:00+00', '2026-05-26 16:00:00+00', NULL),
	(89, 'rider89@example.com', 2, true, '2026-05-26 23:00:00+00', 'fc9729f9874d1cfc16bf23857a8c1512', '2026-05-26 23:00:00+00', '2026-05-26 23:00:00+00', NULL),
	(90, 'rider90@example.com', 7, false, '2026-05-27 06:00:00+00', '3535ee945e3886c6b23aa34f23f3f730', '2026-05-27 06:00:00+00', '2026-05-27 06:00:00+00', NULL);

--
-- Data for Name: int_rentals_enriched; Type: TABLE DATA; Schema: intermediate; Owner: -
--

INSERT INTO intermediate.int_rentals_enriched VALUES
	(123, 52, 52, 'cargo', false, 4, 'University', 'UN', 1, 'Harbour', '2026-05-31 01:00:00+00', '2026-05-31 01:58:00+00', '2026-05-31', false, 58.0, 2.20, 2.3, 'kiosk', 'year', true, 8.70, 8.69, 0, '2026-05-31 03:30:00+00'),
	(63, 82, 52, 'cargo', false, 4, 'University', 'UN', 1, 'Harbour', '2026-05-01 21:00:00+00', '2026-05-01 21:28:00+00', '2026-05-01', false, 28.0, NULL, NULL, 'kiosk', 'year', true, 4.20, 5.89, 0, '2026-05-01 23:30:00+00'),
	(3, 22, 52, 'cargo', false, 4, 'University', 'UN', 1, 'Harbour', '2026-04-02 17:00:00+00', '2026-04-02 18:33:00+00', '2026-04-02', false, 93.0, 2.24, 1.4, 'kiosk', 'year', true, 13.95, 3.09, 0, '2026-04-02 19:30:00+00'),
	(147, 40, 40, 'city', false, 4, 'University', 'UN', 1, 'Harbour', '2026-06-11 17:00:00+00', '2026-06-11 18:29:00+00', '2026-06-11', false, 89.0, 7.71, 5.2, 'app', NULL, false, 14.35, 6.91, 0, '2026-06-11 19:30:00+00'),
	(87, 70, 40, 'city', false, 4, 'University', 'UN', 1, 'Harbour', '2026-05-13 13:00:00+00', '2026-05-13 13:59:00+00', '2026-05-13', false, 59.0, 7.73, 7.9, 'app', NULL, false, 9.85, 4.11, 0, '2026-05-13 15:30:00+00'),
	(27, 10, 40, 'city', false, 4, 'University', 'UN', 1, 'Harbour', '2026-04-14 09:00:00+00', '2026-04-14 09:29:00+00', '2026-04-14', false, 29.0, NULL, NULL, 'app', NULL, false, 5.35, 15.81, 0, '2026-04-14 11:30:00+00'),
	(171, 28, 28, 'e-city', true, 4, 'University', 'UN', 1, 'Harbour', '2026-06-23 09:00:00+00', '2026-06-23 09:25:00+00', '2026-06-23', false, 25.0, NULL, NULL, 'app', NULL, false, 7.13, 5.13, 0, '2026-06-23 11:30:00+00'),
	(111, 58, 28, 'e-city', true, 4, 'University', 'UN', 1, 'Harbour', '2026-05-25 05:00:00+00', '2026-05-25 06:30:00+00', '2026-05-25', false, 90.0, 4.04, 2.7, 'app', NULL, false, 21.75, 2.33, 0, '2026-05-25 07:30:00+00'),
	(51, 88, 28, 'e-city', true, 4, 'University', 'UN', 1, 'Harbour', '2026-04-26 01:00:00+00', '2026-04-26 02:00:00+00', '2026-04-26', false, 60.0, 4.06, 4.1, 'app', NULL, false, 15.00, 14.03, 0, '2026-04-26 03:30:00+00'),
	(135, 46, 16, 'city', false, 4, 'University', 'UN', 1, 'Harbour', '2026-06-05 21:00:00+00', '2026-06-05 21:26:00+00', '2026-06-05', false, 26.0, NULL, NULL, 'app', NULL, false, 4.90, 15.05, 0, '2026-06-05 23:30:00+00'),
	(75, 76, 16, 'city', false, 4, 'University', 'UN', 1, 'Harbour', '2026-05-07 17:00:00+00', '2026-05-07 18:31:00+00', '2026-05-07', false, 91.0, 9.58, 6.3, 'app', NULL, false, 14.65, 12.25, 0, '2026-05-07 19:30:00+00'),
	(15, 16, 16, 'city', false, 4, 'University', 'UN', 1, 'Harbour', '2026-04-08 13:00:00+00', '2026-04-08 14:01:00+00', '2026-04-08', false, 61.0, 9.60, 9.4, 'app', NULL, false, 10.15, 9.45, 0, '2026-04-08 15:30:00+00'),
	(159, 34, 4, 'e-cargo', true, 4, 'University', 'UN', 1, 'Harbour', '2026-06-17 13:00:00+00', '2026-06-17 13:57:00+00', '2026-06-17', false, 57.0, 5.87, 6.2, 'partner', NULL, false, 14.33, 13.27, 0, '2026-06-17 15:30:00+00'),
	(99, 64, 4, 'e-cargo', true, 4, 'University', 'UN', 1, 'Harbour', '2026-05-19 09:00:00+00', '2026-05-19 09:27:00+00', '2026-05-19', false, 27.0, NULL, NULL, 'partner', NULL, false, 7.58, 10.47, 0, '2026-05-19 11:30:00+00'),
	(39, 4, 4, 'e-cargo', true, 4, 'University', 'UN', 1, 'Harbour', '2026-04-20 05:00:00+00', '2026-04-20 06:32:00+00', '2026-04-20', false, 92.0, 5.91, 3.9, 'partner', NULL, false, 22.20, 7.67, 0, '2026-04-20 07:30:00+00'),
	(130, 41, 51, 'city', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-06-03 10:40:00+00', '2026-06-03 11:51:00+00', '2026-06-03', false, 71.0, 6.49, 5.5, 'app', NULL, false, 11.65, 12.40, 0, '2026-06-03 13:10:00+00'),
	(70, 71, 51, 'city', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-05-05 06:40:00+00', '2026-05-05 07:21:00+00', '2026-05-05', false, 41.0, 6.51, 9.5, 'app', NULL, false, 7.15, 9.60, 0, '2026-05-05 09:10:00+00'),
	(10, 11, 51, 'city', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-04-06 02:40:00+00', '2026-04-06 02:51:00+00', '2026-04-06', false, 11.0, 6.53, 35.6, 'app', 'day', true, 1.65, 6.80, 0, '2026-04-06 05:10:00+00'),
	(154, 29, 39, 'e-cargo', true, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-06-15 02:40:00+00', '2026-06-15 02:47:00+00', '2026-06-15', false, 7.0, 2.80, 24.0, 'partner', 'student', true, 1.58, 10.62, 0, '2026-06-15 05:10:00+00'),
	(94, 59, 39, 'e-cargo', true, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-05-16 22:40:00+00', '2026-05-16 23:52:00+00', '2026-05-16', false, 72.0, 2.82, 2.4, 'partner', 'student', true, 16.20, 0, 0, '2026-05-17 01:10:00+00'),
	(34, 89, 39, 'e-cargo', true, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-04-17 18:40:00+00', '2026-04-17 19:22:00+00', '2026-04-17', false, 42.0, 2.84, 4.1, 'partner', 'student', true, 9.45, 5.02, 0, '2026-04-17 21:10:00+00'),
	(178, 17, 27, 'cargo', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-06-26 18:40:00+00', NULL, '2026-06-26', true, NULL, 8.31, NULL, 'kiosk', 'year', true, NULL, 0, 0, NULL),
	(118, 47, 27, 'cargo', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-05-28 14:40:00+00', '2026-05-28 14:48:00+00', '2026-05-28', false, 8.0, 8.33, 62.5, 'kiosk', 'year', true, 1.20, 6.04, 0, '2026-05-28 17:10:00+00'),
	(58, 77, 27, 'cargo', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-04-29 10:40:00+00', '2026-04-29 11:53:00+00', '2026-04-29', false, 73.0, 8.35, 6.9, 'kiosk', 'year', true, 10.95, 3.24, 0, '2026-04-29 13:10:00+00'),
	(142, 35, 15, 'city', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-06-09 06:40:00+00', '2026-06-09 07:19:00+00', '2026-06-09', false, 39.0, 4.65, 7.2, 'app', NULL, false, 6.85, 0, 0, NULL),
	(82, 65, 15, 'city', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-05-11 02:40:00+00', '2026-05-11 02:49:00+00', '2026-05-11', false, 9.0, 4.67, 31.1, 'app', NULL, false, 2.35, 15.96, 0, '2026-05-11 05:10:00+00'),
	(22, 5, 15, 'city', false, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-04-11 22:40:00+00', '2026-04-11 23:54:00+00', '2026-04-11', false, 74.0, 4.69, 3.8, 'app', 'month', true, 11.10, 13.16, 0, '2026-04-12 01:10:00+00'),
	(166, 23, 3, 'e-city', true, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-06-20 22:40:00+00', '2026-06-20 23:50:00+00', '2026-06-20', false, 70.0, 0.96, 0.8, 'app', 'month', true, 15.75, 2.48, 0, '2026-06-21 01:10:00+00'),
	(106, 53, 3, 'e-city', true, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-05-22 18:40:00+00', '2026-05-22 19:20:00+00', '2026-05-22', false, 40.0, 0.98, 1.5, 'app', NULL, false, 10.50, 14.18, 0, '2026-05-22 21:10:00+00'),
	(46, 83, 3, 'e-city', true, 3, 'Old Market', 'OT', 2, 'Mill Lane', '2026-04-23 14:40:00+00', '2026-04-23 14:50:00+00', '2026-04-23', false, 10.0, 1.00, 6.0, 'app', 'month', true, 2.25, 11.38, 0, '2026-04-23 17:10:00+00'),
	(137, 30, 50, 'city', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-06-06 20:20:00+00', '2026-06-06 21:44:00+00', '2026-06-06', false, 84.0, 1.58, 1.1, 'app', NULL, false, 13.60, 1.61, 0, '2026-06-06 22:50:00+00'),
	(77, 60, 50, 'city', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-05-08 16:20:00+00', '2026-05-08 16:16:00+00', '2026-05-08', false, -4.0, 1.60, NULL, 'app', NULL, false, 1.00, 13.31, 0, '2026-05-08 18:50:00+00'),
	(17, 90, 50, 'city', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-04-09 12:20:00+00', '2026-04-09 12:44:00+00', '2026-04-09', false, 24.0, 1.62, 4.1, 'app', NULL, false, 4.60, 10.51, 0, '2026-04-09 14:50:00+00'),
	(161, 18, 38, 'e-city', true, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-06-18 12:20:00+00', '2026-06-18 12:40:00+00', '2026-06-18', false, 20.0, 7.09, 21.3, 'app', NULL, false, 6.00, 14.33, 0, '2026-06-18 14:50:00+00'),
	(101, 48, 38, 'e-city', true, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-05-20 08:20:00+00', '2026-05-20 09:45:00+00', '2026-05-20', false, 85.0, 7.11, 5.0, 'app', NULL, false, 20.63, 11.53, 0, '2026-05-20 10:50:00+00'),
	(41, 78, 38, 'e-city', true, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-04-21 04:20:00+00', '2026-04-21 05:15:00+00', '2026-04-21', false, 55.0, 7.13, 7.8, 'app', NULL, false, 13.88, 0, 0, NULL),
	(125, 36, 26, 'city', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-06-01 00:20:00+00', '2026-06-01 00:41:00+00', '2026-06-01', false, 21.0, 3.43, 9.8, 'app', NULL, false, 4.15, 9.75, 0, '2026-06-01 02:50:00+00'),
	(65, 66, 26, 'city', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-05-02 20:20:00+00', '2026-05-02 21:46:00+00', '2026-05-02', false, 86.0, 3.45, 2.4, 'app', NULL, false, 13.90, 6.95, 0, '2026-05-02 22:50:00+00'),
	(5, 6, 26, 'city', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-04-03 16:20:00+00', '2026-04-03 17:16:00+00', '2026-04-03', false, 56.0, 3.47, 3.7, 'app', NULL, false, 9.40, 4.15, 0, '2026-04-03 18:50:00+00'),
	(149, 24, 14, 'e-cargo', true, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-06-12 16:20:00+00', '2026-06-12 17:12:00+00', '2026-06-12', false, 52.0, 8.94, 10.3, 'partner', NULL, false, 13.20, 7.97, 0, '2026-06-12 18:50:00+00'),
	(89, 54, 14, 'e-cargo', true, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-05-14 12:20:00+00', '2026-05-14 12:42:00+00', '2026-05-14', false, 22.0, 8.96, 24.4, 'partner', NULL, false, 6.45, 5.17, 0, '2026-05-14 14:50:00+00'),
	(29, 84, 14, 'e-cargo', true, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-04-15 08:20:00+00', '2026-04-15 09:47:00+00', '2026-04-15', false, 87.0, 8.98, 6.2, 'partner', 'student', true, 19.58, 2.37, 0, '2026-04-15 10:50:00+00'),
	(173, 12, 2, 'cargo', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-06-24 08:20:00+00', '2026-06-24 09:43:00+00', '2026-06-24', false, 83.0, 5.25, 3.8, 'kiosk', 'year', true, 12.45, 6.19, 0, '2026-06-24 10:50:00+00'),
	(113, 42, 2, 'cargo', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-05-26 04:20:00+00', '2026-05-26 05:13:00+00', '2026-05-26', false, 53.0, 5.27, 6.0, 'kiosk', 'year', true, 7.95, 3.39, 0, '2026-05-26 06:50:00+00'),
	(53, 72, 2, 'cargo', false, 2, 'Mill Lane', 'HB', 3, 'Old Market', '2026-04-27 00:20:00+00', '2026-04-27 00:43:00+00', '2026-04-27', false, 23.0, 5.29, 13.8, 'kiosk', 'year', true, 3.45, 15.09, 0, '2026-04-27 02:50:00+00'),
	(144, 19, 49, 'e-cargo', true, 1, 'Harbour', 'HB', 4, 'University', '2026-06-10 06:00:00+00', '2026-06-10 07:37:00+00', '2026-06-10', false, 97.0, NULL, NULL, 'partner', 'student', true, 21.83, 5.32, 0, '2026-06-10 08:30:00+00'),
	(84, 49, 49, 'e-cargo', true, 1, 'Harbour', 'HB', 4, 'University', '2026-05-12 02:00:00+00', '2026-05-12 03:07:00+00', '2026-05-12', false, 67.0, 5.89, 5.3, 'partner', 'student', true, 15.08, 2.52, 0, '2026-05-12 04:30:00+00'),
	(24, 79, 49, 'e-cargo', true, 1, 'Harbour', 'HB', 4, 'University', '2026-04-12 22:00:00+00', '2026-04-12 22:37:00+00', '2026-04-12', false, 37.0, 5.91, 9.6, 'partner', 'student', true, 8.33, 14.22, 0, '2026-04-13 00:30:00+00'),
	(168, 7, 37, 'cargo', false, 1, 'Harbour', 'HB', 4, 'University', '2026-06-21 22:00:00+00', '2026-06-21 22:33:00+00', '2026-06-21', false, 33.0, 2.18, 4.0, 'kiosk', NULL, false, 5.95, 3.54, 0, '2026-06-22 00:30:00+00'),
	(108, 37, 37, 'cargo', false, 1, 'Harbour', 'HB', 4, 'University', '2026-05-23 18:00:00+00', '2026-05-23 19:38:00+00', '2026-05-23', false, 98.0, NULL, NULL, 'kiosk', 'year', true, 14.70, 15.24, 0, '2026-05-23 20:30:00+00'),
	(48, 67, 37, 'cargo', false, 1, 'Harbour', 'HB', 4, 'University', '2026-04-24 14:00:00+00', '2026-04-24 15:08:00+00', '2026-04-24', false, 68.0, 2.22, 2.0, 'kiosk', 'year', true, 10.20, 12.44, 0, '2026-04-24 16:30:00+00'),
	(132, 25, 25, 'city', false, 1, 'Harbour', 'HB', 4, 'University', '2026-06-04 10:00:00+00', '2026-06-04 10:34:00+00', '2026-06-04', false, 34.0, 7.72, 13.6, 'app', NULL, false, 6.10, 13.46, 0, '2026-06-04 12:30:00+00'),
	(72, 55, 25, 'city', false, 1, 'Harbour', 'HB', 4, 'University', '2026-05-06 06:00:00+00', '2026-05-06 07:39:00+00', '2026-05-06', false, 99.0, NULL, NULL, 'app', 'month', true, 14.85, 10.66, 0, '2026-05-06 08:30:00+00'),
	(12, 85, 25, 'city', false, 1, 'Harbour', 'HB', 4, 'University', '2026-04-07 02:00:00+00', '2026-04-07 03:09:00+00', '2026-04-07', false, 69.0, 7.76, 6.7, 'app', 'month', true, 10.35, 7.86, 0, '2026-04-07 04:30:00+00'),
	(156, 13, 13, 'e-city', true, 1, 'Harbour', 'HB', 4, 'University', '2026-06-16 02:00:00+00', '2026-06-16 03:05:00+00', '2026-06-16', false, 65.0, 4.03, 3.7, 'app', NULL, false, 16.13, 11.68, 0, '2026-06-16 04:30:00+00'),
	(96, 43, 13, 'e-city', true, 1, 'Harbour', 'HB', 4, 'University', '2026-05-17 22:00:00+00', '2026-05-17 22:35:00+00', '2026-05-17', false, 35.0, 4.05, 6.9, 'app', NULL, false, 9.38, 8.88, 0, '2026-05-18 00:30:00+00'),
	(36, 73, 13, 'e-city', true, 1, 'Harbour', 'HB', 4, 'University', '2026-04-18 18:00:00+00', '2026-04-18 19:40:00+00', '2026-04-18', false, 100.0, NULL, NULL, 'app', 'month', true, 22.50, 6.08, 0, '2026-04-18 20:30:00+00'),
	(180, 1, 1, 'city', false, 1, 'Harbour', 'HB', 4, 'University', '2026-06-27 18:00:00+00', NULL, '2026-06-27', true, NULL, NULL, NULL, 'app', NULL, false, NULL, 0, 0, NULL),
	(120, 31, 1, 'city', false, 1, 'Harbour', 'HB', 4, 'University', '2026-05-29 14:00:00+00', '2026-05-29 15:06:00+00', '2026-05-29', false, 66.0, 9.56, 8.7, 'app', NULL, false, 10.90, 7.10, 0, '2026-05-29 16:30:00+00'),
	(60, 61, 1, 'city', false, 1, 'Harbour', 'HB', 4, 'University', '2026-04-30 10:00:00+00', '2026-04-30 10:36:00+00', '2026-04-30', false, 36.0, 9.58, 16.0, 'app', 'day', true, 5.40, 4.30, 0, '2026-04-30 12:30:00+00'),
	(127, 20, 60, 'city', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-06-01 23:40:00+00', '2026-06-02 00:59:00+00', '2026-06-01', false, 79.0, 4.65, 3.5, 'app', NULL, false, 12.85, 10.81, 0, '2026-06-02 02:10:00+00'),
	(67, 50, 60, 'city', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-05-03 19:40:00+00', '2026-05-03 20:29:00+00', '2026-05-03', false, 49.0, 4.67, 5.7, 'app', NULL, false, 8.35, 8.01, 0, '2026-05-03 22:10:00+00'),
	(7, 80, 60, 'city', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-04-04 15:40:00+00', '2026-04-04 15:59:00+00', '2026-04-04', false, 19.0, 4.69, 14.8, 'app', 'month', true, 2.85, 5.21, 0, '2026-04-04 18:10:00+00'),
	(151, 8, 48, 'e-city', true, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-06-13 15:40:00+00', '2026-06-13 15:55:00+00', '2026-06-13', false, 15.0, 0.96, 3.8, 'app', NULL, false, 4.88, 9.03, 0, '2026-06-13 18:10:00+00'),
	(91, 38, 48, 'e-city', true, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-05-15 11:40:00+00', '2026-05-15 13:00:00+00', '2026-05-15', false, 80.0, 0.98, 0.7, 'app', NULL, false, 19.50, 6.23, 0, '2026-05-15 14:10:00+00'),
	(31, 68, 48, 'e-city', true, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-04-16 07:40:00+00', '2026-04-16 08:30:00+00', '2026-04-16', false, 50.0, 1.00, 1.2, 'app', NULL, false, 12.75, 0, -3.67, '2026-04-16 10:10:00+00'),
	(175, 86, 36, 'city', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-06-25 07:40:00+00', '2026-06-25 08:26:00+00', '2026-06-25', false, 46.0, 6.48, 8.5, 'app', NULL, false, 7.90, 7.25, 0, '2026-06-25 10:10:00+00'),
	(115, 26, 36, 'city', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-05-27 03:40:00+00', '2026-05-27 03:56:00+00', '2026-05-27', false, 16.0, 6.50, 24.4, 'app', NULL, false, 3.40, 4.45, 0, '2026-05-27 06:10:00+00'),
	(55, 56, 36, 'city', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-04-27 23:40:00+00', '2026-04-28 01:01:00+00', '2026-04-27', false, 81.0, 6.52, 4.8, 'app', NULL, false, 13.15, 1.65, 0, '2026-04-28 02:10:00+00'),
	(139, 14, 24, 'e-cargo', true, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-06-07 19:40:00+00', '2026-06-07 20:27:00+00', '2026-06-07', false, 47.0, 2.81, 3.6, 'partner', NULL, false, 12.08, 2.67, 0, '2026-06-07 22:10:00+00'),
	(79, 44, 24, 'e-cargo', true, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-05-09 15:40:00+00', '2026-05-09 15:57:00+00', '2026-05-09', false, 17.0, 2.83, 10.0, 'partner', 'student', true, 3.83, 14.37, 0, '2026-05-09 18:10:00+00'),
	(19, 74, 24, 'e-cargo', true, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-04-10 11:40:00+00', '2026-04-10 13:02:00+00', '2026-04-10', false, 82.0, 2.85, 2.1, 'partner', 'student', true, 18.45, 11.57, 0, '2026-04-10 14:10:00+00'),
	(163, 2, 12, 'cargo', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-06-19 11:40:00+00', '2026-06-19 12:58:00+00', '2026-06-19', false, 78.0, 8.32, 6.4, 'kiosk', 'year', true, 11.70, 0, 0, NULL),
	(103, 32, 12, 'cargo', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-05-21 07:40:00+00', '2026-05-21 08:28:00+00', '2026-05-21', false, 48.0, 8.34, 10.4, 'kiosk', 'year', true, 7.20, 12.59, 0, '2026-05-21 10:10:00+00'),
	(43, 62, 12, 'cargo', false, 12, 'Fairground', 'ST', 5, 'Tram Depot', '2026-04-22 03:40:00+00', '2026-04-22 03:58:00+00', '2026-04-22', false, 18.0, 8.36, 27.9, 'kiosk', 'year', true, 2.70, 9.79, 0, '2026-04-22 06:10:00+00'),
	(134, 9, 59, 'e-cargo', true, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-06-05 09:20:00+00', '2026-06-05 10:52:00+00', '2026-06-05', false, 92.0, 8.94, 5.8, 'partner', 'student', true, 20.70, 14.52, 0, '2026-06-05 11:50:00+00'),
	(74, 39, 59, 'e-cargo', true, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-05-07 05:20:00+00', '2026-05-07 06:22:00+00', '2026-05-07', false, 62.0, 8.96, 8.7, 'partner', 'student', true, 13.95, 11.72, 0, '2026-05-07 07:50:00+00'),
	(14, 69, 59, 'e-cargo', true, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-04-08 01:20:00+00', '2026-04-08 01:52:00+00', '2026-04-08', false, 32.0, 8.98, 16.8, 'partner', 'student', true, 7.20, 8.92, 0, '2026-04-08 03:50:00+00'),
	(158, 87, 47, 'cargo', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-06-17 01:20:00+00', '2026-06-17 01:48:00+00', '2026-06-17', false, 28.0, 5.25, 11.3, 'kiosk', 'year', true, 4.20, 12.74, 0, '2026-06-17 03:50:00+00'),
	(98, 27, 47, 'cargo', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-05-18 21:20:00+00', '2026-05-18 22:53:00+00', '2026-05-18', false, 93.0, 5.27, 3.4, 'kiosk', 'year', true, 13.95, 9.94, 0, '2026-05-18 23:50:00+00'),
	(38, 57, 47, 'cargo', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-04-19 17:20:00+00', '2026-04-19 18:23:00+00', '2026-04-19', false, 63.0, 5.29, 5.0, 'kiosk', 'year', true, 9.45, 7.14, 0, '2026-04-19 19:50:00+00'),
	(122, 15, 35, 'city', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-05-30 13:20:00+00', '2026-05-30 13:49:00+00', '2026-05-30', false, 29.0, 1.59, 3.3, 'app', NULL, false, 5.35, 8.16, 0, '2026-05-30 15:50:00+00'),
	(62, 45, 35, 'city', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-05-01 09:20:00+00', '2026-05-01 10:54:00+00', '2026-05-01', false, 94.0, 1.61, 1.0, 'app', 'month', true, 14.10, 0, -5.84, '2026-05-01 11:50:00+00'),
	(2, 75, 35, 'city', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-04-02 05:20:00+00', '2026-04-02 06:24:00+00', '2026-04-02', false, 64.0, 1.63, 1.5, 'app', NULL, false, 10.60, 2.56, 0, '2026-04-02 07:50:00+00'),
	(146, 3, 23, 'e-city', true, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-06-11 05:20:00+00', '2026-06-11 06:20:00+00', '2026-06-11', false, 60.0, 7.10, 7.1, 'app', NULL, false, 15.00, 6.38, 0, '2026-06-11 07:50:00+00'),
	(86, 33, 23, 'e-city', true, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-05-13 01:20:00+00', '2026-05-13 01:50:00+00', '2026-05-13', false, 30.0, 7.12, 14.2, 'app', 'month', true, 6.75, 3.58, 0, '2026-05-13 03:50:00+00'),
	(26, 63, 23, 'e-city', true, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-04-13 21:20:00+00', '2026-04-13 22:55:00+00', '2026-04-13', false, 95.0, 7.14, 4.5, 'app', NULL, false, 22.88, 15.28, 0, '2026-04-13 23:50:00+00'),
	(170, 81, 11, 'city', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-06-22 21:20:00+00', '2026-06-22 22:51:00+00', '2026-06-22', false, 91.0, 3.41, 2.2, 'app', NULL, false, 14.65, 4.60, 0, '2026-06-22 23:50:00+00'),
	(110, 21, 11, 'city', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-05-24 17:20:00+00', '2026-05-24 18:21:00+00', '2026-05-24', false, 61.0, 3.43, 3.4, 'app', 'day', true, 9.15, 1.80, 0, '2026-05-24 19:50:00+00'),
	(50, 51, 11, 'city', false, 11, 'Stadium', 'ST', 6, 'Botanic Garden', '2026-04-25 13:20:00+00', '2026-04-25 13:51:00+00', '2026-04-25', false, 31.0, 3.45, 6.7, 'app', 'day', true, 4.65, 13.50, 0, '2026-04-25 15:50:00+00'),
	(141, 88, 58, 'e-city', true, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-06-08 19:00:00+00', '2026-06-08 19:10:00+00', '2026-06-08', false, 10.0, 4.03, 24.2, 'app', NULL, false, 3.75, 0, 0, '2026-06-08 21:30:00+00'),
	(81, 28, 58, 'e-city', true, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-05-10 15:00:00+00', '2026-05-10 16:15:00+00', '2026-05-10', false, 75.0, NULL, NULL, 'app', NULL, false, 18.38, 15.43, 0, '2026-05-10 17:30:00+00'),
	(21, 58, 58, 'e-city', true, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-04-11 11:00:00+00', '2026-04-11 11:45:00+00', '2026-04-11', false, 45.0, 4.07, 5.4, 'app', NULL, false, 11.63, 12.63, 0, '2026-04-11 13:30:00+00'),
	(165, 76, 46, 'city', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-06-20 11:00:00+00', '2026-06-20 11:41:00+00', '2026-06-20', false, 41.0, 9.55, 14.0, 'app', NULL, false, 7.15, 1.95, 0, '2026-06-20 13:30:00+00'),
	(105, 16, 46, 'city', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-05-22 07:00:00+00', '2026-05-22 07:11:00+00', '2026-05-22', false, 11.0, 9.57, 52.2, 'app', NULL, false, 2.65, 13.65, 0, '2026-05-22 09:30:00+00'),
	(45, 46, 46, 'city', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-04-23 03:00:00+00', '2026-04-23 04:16:00+00', '2026-04-23', false, 76.0, NULL, NULL, 'app', NULL, false, 12.40, 10.85, 0, '2026-04-23 05:30:00+00'),
	(129, 4, 34, 'e-cargo', true, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-06-02 23:00:00+00', '2026-06-02 23:42:00+00', '2026-06-02', false, 42.0, 5.88, 8.4, 'partner', NULL, false, 10.95, 11.87, 0, '2026-06-03 01:30:00+00'),
	(69, 34, 34, 'e-cargo', true, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-05-04 19:00:00+00', '2026-05-04 19:12:00+00', '2026-05-04', false, 12.0, 5.90, 29.5, 'partner', 'student', true, 2.70, 9.07, 0, '2026-05-04 21:30:00+00'),
	(9, 64, 34, 'e-cargo', true, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-04-05 15:00:00+00', '2026-04-05 16:17:00+00', '2026-04-05', false, 77.0, NULL, NULL, 'partner', 'student', true, 17.33, 6.27, 0, '2026-04-05 17:30:00+00'),
	(153, 82, 22, 'cargo', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-06-14 15:00:00+00', '2026-06-14 16:13:00+00', '2026-06-14', false, 73.0, NULL, NULL, 'kiosk', 'year', true, 10.95, 10.09, 0, '2026-06-14 17:30:00+00'),
	(93, 22, 22, 'cargo', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-05-16 11:00:00+00', '2026-05-16 11:43:00+00', '2026-05-16', false, 43.0, 2.21, 3.1, 'kiosk', 'year', true, 6.45, 0, -3.01, '2026-05-16 13:30:00+00'),
	(33, 52, 22, 'cargo', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-04-17 07:00:00+00', '2026-04-17 07:13:00+00', '2026-04-17', false, 13.0, 2.23, 10.3, 'kiosk', 'year', true, 1.95, 4.49, 0, '2026-04-17 09:30:00+00'),
	(177, 70, 10, 'city', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-06-26 07:00:00+00', '2026-06-26 07:09:00+00', '2026-06-26', false, 9.0, 7.70, 51.3, 'app', NULL, false, 2.35, 0, 0, NULL),
	(117, 10, 10, 'city', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-05-28 03:00:00+00', '2026-05-28 04:14:00+00', '2026-05-28', false, 74.0, NULL, NULL, 'app', NULL, false, 12.10, 5.51, 0, '2026-05-28 05:30:00+00'),
	(57, 40, 10, 'city', false, 10, 'Museum Quay', 'OT', 7, 'Lighthouse', '2026-04-28 23:00:00+00', '2026-04-28 23:44:00+00', '2026-04-28', false, 44.0, 7.74, 10.6, 'app', 'month', true, 6.60, 2.71, 0, '2026-04-29 01:30:00+00'),
	(148, 77, 57, 'cargo', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-06-12 04:40:00+00', '2026-06-12 05:03:00+00', '2026-06-12', false, 23.0, 8.32, 21.7, 'kiosk', 'year', true, 3.45, 7.44, 0, '2026-06-12 07:10:00+00'),
	(88, 17, 57, 'cargo', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-05-14 00:40:00+00', '2026-05-14 02:08:00+00', '2026-05-14', false, 88.0, 8.34, 5.7, 'kiosk', 'year', true, 13.20, 4.64, 0, '2026-05-14 03:10:00+00'),
	(28, 47, 57, 'cargo', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-04-14 20:40:00+00', '2026-04-14 21:38:00+00', '2026-04-14', false, 58.0, 8.36, 8.6, 'kiosk', NULL, false, 9.70, 1.84, 0, '2026-04-14 23:10:00+00'),
	(172, 65, 45, 'city', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-06-23 20:40:00+00', '2026-06-23 21:34:00+00', '2026-06-23', false, 54.0, 4.64, 5.2, 'app', NULL, false, 9.10, 5.66, 0, '2026-06-23 23:10:00+00'),
	(112, 5, 45, 'city', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-05-25 16:40:00+00', '2026-05-25 17:04:00+00', '2026-05-25', false, 24.0, 4.66, 11.7, 'app', 'month', true, 3.60, 2.86, 0, '2026-05-25 19:10:00+00'),
	(52, 35, 45, 'city', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-04-26 12:40:00+00', '2026-04-26 14:09:00+00', '2026-04-26', false, 89.0, 4.68, 3.2, 'app', NULL, false, 14.35, 14.56, 0, '2026-04-26 15:10:00+00'),
	(136, 83, 33, 'e-city', true, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-06-06 08:40:00+00', '2026-06-06 09:35:00+00', '2026-06-06', false, 55.0, 0.97, 1.1, 'app', 'month', true, 12.38, 15.58, 0, '2026-06-06 11:10:00+00'),
	(76, 23, 33, 'e-city', true, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-05-08 04:40:00+00', '2026-05-08 05:05:00+00', '2026-05-08', false, 25.0, 0.99, 2.4, 'app', 'month', true, 5.63, 12.78, 0, '2026-05-08 07:10:00+00'),
	(16, 53, 33, 'e-city', true, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-04-09 00:40:00+00', '2026-04-09 02:10:00+00', '2026-04-09', false, 90.0, 1.01, 0.7, 'app', NULL, false, 21.75, 9.98, 0, '2026-04-09 03:10:00+00'),
	(160, 71, 21, 'city', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-06-18 00:40:00+00', '2026-06-18 00:36:00+00', '2026-06-18', false, -4.0, 6.48, NULL, 'app', NULL, false, 1.00, 13.80, 0, '2026-06-18 03:10:00+00'),
	(100, 11, 21, 'city', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-05-19 20:40:00+00', '2026-05-19 21:36:00+00', '2026-05-19', false, 56.0, 6.50, 7.0, 'app', 'day', true, 8.40, 11.00, 0, '2026-05-19 23:10:00+00'),
	(40, 41, 21, 'city', false, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-04-20 16:40:00+00', '2026-04-20 17:06:00+00', '2026-04-20', false, 26.0, 6.52, 15.0, 'app', NULL, false, 4.90, 8.20, 0, '2026-04-20 19:10:00+00'),
	(124, 89, 9, 'e-cargo', true, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-05-31 12:40:00+00', '2026-05-31 14:07:00+00', '2026-05-31', false, 87.0, 2.81, 1.9, 'partner', 'student', true, 19.58, 0, -5.18, '2026-05-31 15:10:00+00'),
	(64, 29, 9, 'e-cargo', true, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-05-02 08:40:00+00', '2026-05-02 09:37:00+00', '2026-05-02', false, 57.0, 2.83, 3.0, 'partner', 'student', true, 12.83, 6.42, 0, '2026-05-02 11:10:00+00'),
	(4, 59, 9, 'e-cargo', true, 9, 'Brewery', 'NG', 8, 'North Gate', '2026-04-03 04:40:00+00', '2026-04-03 05:07:00+00', '2026-04-03', false, 27.0, 2.85, 6.3, 'partner', 'student', true, 6.08, 3.62, 0, '2026-04-03 07:10:00+00'),
	(155, 66, 56, 'city', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-06-15 14:20:00+00', '2026-06-15 14:56:00+00', '2026-06-15', false, 36.0, 3.42, 5.7, 'app', NULL, false, 6.40, 0, -2.35, '2026-06-15 16:50:00+00'),
	(95, 6, 56, 'city', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-05-17 10:20:00+00', '2026-05-17 10:26:00+00', '2026-05-17', false, 6.0, 3.44, 34.4, 'app', NULL, false, 1.90, 8.35, 0, '2026-05-17 12:50:00+00'),
	(35, 36, 56, 'city', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-04-18 06:20:00+00', '2026-04-18 07:31:00+00', '2026-04-18', false, 71.0, 3.46, 2.9, 'app', NULL, false, 11.65, 5.55, 0, '2026-04-18 08:50:00+00'),
	(179, 54, 44, 'e-cargo', true, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-06-27 06:20:00+00', NULL, '2026-06-27', true, NULL, 8.93, NULL, 'partner', NULL, false, NULL, 0, 0, NULL),
	(119, 84, 44, 'e-cargo', true, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-05-29 02:20:00+00', '2026-05-29 02:57:00+00', '2026-05-29', false, 37.0, 8.95, 14.5, 'partner', 'student', true, 8.33, 6.57, 0, '2026-05-29 04:50:00+00'),
	(59, 24, 44, 'e-cargo', true, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-04-29 22:20:00+00', '2026-04-29 22:27:00+00', '2026-04-29', false, 7.0, 8.97, 76.9, 'partner', 'student', true, 1.58, 3.77, 0, '2026-04-30 00:50:00+00'),
	(143, 72, 32, 'cargo', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-06-09 18:20:00+00', '2026-06-09 19:28:00+00', '2026-06-09', false, 68.0, 5.26, 4.6, 'kiosk', 'year', true, 10.20, 4.79, 0, '2026-06-09 20:50:00+00'),
	(83, 12, 32, 'cargo', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-05-11 14:20:00+00', '2026-05-11 14:58:00+00', '2026-05-11', false, 38.0, 5.28, 8.3, 'kiosk', 'year', true, 5.70, 1.99, 0, '2026-05-11 16:50:00+00'),
	(23, 42, 32, 'cargo', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-04-12 10:20:00+00', '2026-04-12 10:28:00+00', '2026-04-12', false, 8.0, 5.30, 39.8, 'kiosk', 'year', true, 1.20, 13.69, 0, '2026-04-12 12:50:00+00'),
	(167, 60, 20, 'city', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-06-21 10:20:00+00', '2026-06-21 11:59:00+00', '2026-06-21', false, 99.0, 1.57, 1.0, 'app', NULL, false, 15.85, 3.01, 0, '2026-06-21 12:50:00+00'),
	(107, 90, 20, 'city', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-05-23 06:20:00+00', '2026-05-23 07:29:00+00', '2026-05-23', false, 69.0, 1.59, 1.4, 'app', NULL, false, 11.35, 14.71, 0, '2026-05-23 08:50:00+00'),
	(47, 30, 20, 'city', false, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-04-24 02:20:00+00', '2026-04-24 02:59:00+00', '2026-04-24', false, 39.0, 1.61, 2.5, 'app', NULL, false, 6.85, 0, 0, '2026-04-24 04:50:00+00'),
	(131, 78, 8, 'e-city', true, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-06-03 22:20:00+00', '2026-06-03 22:16:00+00', '2026-06-03', false, -4.0, 7.10, NULL, 'app', NULL, false, 1.50, 12.93, 0, '2026-06-04 00:50:00+00'),
	(71, 18, 8, 'e-city', true, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-05-05 18:20:00+00', '2026-05-05 19:30:00+00', '2026-05-05', false, 70.0, 7.12, 6.1, 'app', NULL, false, 17.25, 10.13, 0, '2026-05-05 20:50:00+00'),
	(11, 48, 8, 'e-city', true, 8, 'North Gate', 'NG', 9, 'Brewery', '2026-04-06 14:20:00+00', '2026-04-06 15:00:00+00', '2026-04-06', false, 40.0, 7.14, 10.7, 'app', NULL, false, 10.50, 7.33, 0, '2026-04-06 16:50:00+00'),
	(162, 55, 55, 'city', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-06-19 00:00:00+00', '2026-06-19 00:49:00+00', '2026-06-19', false, 49.0, NULL, NULL, 'app', 'month', true, 7.35, 14.86, 0, '2026-06-19 02:30:00+00'),
	(102, 85, 55, 'city', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-05-20 20:00:00+00', '2026-05-20 20:19:00+00', '2026-05-20', false, 19.0, 7.73, 24.4, 'app', 'month', true, 2.85, 12.06, 0, '2026-05-20 22:30:00+00'),
	(42, 25, 55, 'city', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-04-21 16:00:00+00', '2026-04-21 17:24:00+00', '2026-04-21', false, 84.0, 7.75, 5.5, 'app', NULL, false, 13.60, 9.26, 0, '2026-04-21 18:30:00+00'),
	(126, 73, 43, 'e-city', true, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-06-01 12:00:00+00', '2026-06-01 12:50:00+00', '2026-06-01', false, 50.0, NULL, NULL, 'app', 'month', true, 11.25, 10.28, 0, '2026-06-01 14:30:00+00'),
	(66, 13, 43, 'e-city', true, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-05-03 08:00:00+00', '2026-05-03 08:20:00+00', '2026-05-03', false, 20.0, 4.06, 12.2, 'app', NULL, false, 6.00, 7.48, 0, '2026-05-03 10:30:00+00'),
	(6, 43, 43, 'e-city', true, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-04-04 04:00:00+00', '2026-04-04 05:25:00+00', '2026-04-04', false, 85.0, 4.08, 2.9, 'app', NULL, false, 20.63, 4.68, 0, '2026-04-04 06:30:00+00'),
	(150, 61, 31, 'city', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-06-13 04:00:00+00', '2026-06-13 05:21:00+00', '2026-06-13', false, 81.0, 9.55, 7.1, 'app', 'day', true, 12.15, 8.50, 0, '2026-06-13 06:30:00+00'),
	(90, 1, 31, 'city', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-05-15 00:00:00+00', '2026-05-15 00:51:00+00', '2026-05-15', false, 51.0, NULL, NULL, 'app', NULL, false, 8.65, 5.70, 0, '2026-05-15 02:30:00+00'),
	(30, 31, 31, 'city', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-04-15 20:00:00+00', '2026-04-15 20:21:00+00', '2026-04-15', false, 21.0, 9.59, 27.4, 'app', NULL, false, 4.15, 2.90, 0, '2026-04-15 22:30:00+00'),
	(174, 49, 19, 'e-cargo', true, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-06-24 20:00:00+00', '2026-06-24 20:17:00+00', '2026-06-24', false, 17.0, 5.86, 20.7, 'partner', 'student', true, 3.83, 6.72, 0, '2026-06-24 22:30:00+00'),
	(114, 79, 19, 'e-cargo', true, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-05-26 16:00:00+00', '2026-05-26 17:22:00+00', '2026-05-26', false, 82.0, 5.88, 4.3, 'partner', 'student', true, 18.45, 3.92, 0, '2026-05-26 18:30:00+00'),
	(54, 19, 19, 'e-cargo', true, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-04-27 12:00:00+00', '2026-04-27 12:52:00+00', '2026-04-27', false, 52.0, NULL, NULL, 'partner', 'student', true, 11.70, 15.62, 0, '2026-04-27 14:30:00+00'),
	(138, 67, 7, 'cargo', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-06-07 08:00:00+00', '2026-06-07 08:18:00+00', '2026-06-07', false, 18.0, 2.19, 7.3, 'kiosk', 'year', true, 2.70, 2.14, 0, '2026-06-07 10:30:00+00'),
	(78, 7, 7, 'cargo', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-05-09 04:00:00+00', '2026-05-09 05:23:00+00', '2026-05-09', false, 83.0, 2.21, 1.6, 'kiosk', 'year', true, 12.45, 13.84, 0, '2026-05-09 06:30:00+00'),
	(18, 37, 7, 'cargo', false, 7, 'Lighthouse', 'HB', 10, 'Museum Quay', '2026-04-10 00:00:00+00', '2026-04-10 00:53:00+00', '2026-04-10', false, 53.0, NULL, NULL, 'kiosk', 'year', true, 7.95, 11.04, 0, '2026-04-10 02:30:00+00'),
	(169, 44, 54, 'e-cargo', true, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-06-22 09:40:00+00', '2026-06-22 10:42:00+00', '2026-06-22', false, 62.0, 2.80, 2.7, 'partner', 'student', true, 13.95, 4.07, 0, '2026-06-22 12:10:00+00'),
	(109, 74, 54, 'e-cargo', true, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-05-24 05:40:00+00', '2026-05-24 06:12:00+00', '2026-05-24', false, 32.0, 2.82, 5.3, 'partner', NULL, false, 8.70, 15.77, 0, '2026-05-24 08:10:00+00'),
	(49, 14, 54, 'e-cargo', true, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-04-25 01:40:00+00', '2026-04-25 03:17:00+00', '2026-04-25', false, 97.0, 2.84, 1.8, 'partner', NULL, false, 23.33, 12.97, 0, '2026-04-25 04:10:00+00'),
	(133, 62, 42, 'cargo', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-06-04 21:40:00+00', '2026-06-04 22:43:00+00', '2026-06-04', false, 63.0, 8.33, 7.9, 'kiosk', 'year', true, 9.45, 13.99, 0, '2026-06-05 00:10:00+00'),
	(73, 2, 42, 'cargo', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-05-06 17:40:00+00', '2026-05-06 18:13:00+00', '2026-05-06', false, 33.0, 8.35, 15.2, 'kiosk', 'year', true, 4.95, 11.19, 0, '2026-05-06 20:10:00+00'),
	(13, 32, 42, 'cargo', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-04-07 13:40:00+00', '2026-04-07 15:18:00+00', '2026-04-07', false, 98.0, 8.37, 5.1, 'kiosk', 'year', true, 14.70, 8.39, 0, '2026-04-07 16:10:00+00'),
	(157, 50, 30, 'city', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-06-16 13:40:00+00', '2026-06-16 15:14:00+00', '2026-06-16', false, 94.0, 4.64, 3.0, 'app', NULL, false, 15.10, 12.21, 0, '2026-06-16 16:10:00+00'),
	(97, 80, 30, 'city', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-05-18 09:40:00+00', '2026-05-18 10:44:00+00', '2026-05-18', false, 64.0, 4.66, 4.4, 'app', NULL, false, 10.60, 9.41, 0, '2026-05-18 12:10:00+00'),
	(37, 20, 30, 'city', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-04-19 05:40:00+00', '2026-04-19 06:14:00+00', '2026-04-19', false, 34.0, 4.68, 8.3, 'app', NULL, false, 6.10, 6.61, 0, '2026-04-19 08:10:00+00'),
	(121, 68, 18, 'e-city', true, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-05-30 01:40:00+00', '2026-05-30 03:15:00+00', '2026-05-30', false, 95.0, 0.97, 0.6, 'app', NULL, false, 22.88, 7.63, 0, '2026-05-30 04:10:00+00'),
	(61, 8, 18, 'e-city', true, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-04-30 21:40:00+00', '2026-04-30 22:45:00+00', '2026-04-30', false, 65.0, 0.99, 0.9, 'app', NULL, false, 16.13, 4.83, 0, '2026-05-01 00:10:00+00'),
	(1, 38, 18, 'e-city', true, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-04-01 17:40:00+00', '2026-04-01 18:15:00+00', '2026-04-01', false, 35.0, 1.01, 1.7, 'app', NULL, false, 9.38, 2.03, 0, '2026-04-01 20:10:00+00'),
	(145, 56, 6, 'city', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-06-10 17:40:00+00', '2026-06-10 18:11:00+00', '2026-06-10', false, 31.0, 6.49, 12.6, 'app', NULL, false, 5.65, 5.85, 0, '2026-06-10 20:10:00+00'),
	(85, 86, 6, 'city', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-05-12 13:40:00+00', '2026-05-12 15:16:00+00', '2026-05-12', false, 96.0, 6.51, 4.1, 'app', NULL, false, 15.40, 3.05, 0, '2026-05-12 16:10:00+00'),
	(25, 26, 6, 'city', false, 6, 'Botanic Garden', 'UN', 11, 'Stadium', '2026-04-13 09:40:00+00', '2026-04-13 10:46:00+00', '2026-04-13', false, 66.0, 6.53, 5.9, 'app', NULL, false, 10.90, 14.75, 0, '2026-04-13 12:10:00+00'),
	(176, 33, 53, 'e-city', true, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-06-25 19:20:00+00', '2026-06-25 20:35:00+00', '2026-06-25', false, 75.0, 7.09, 5.7, 'app', 'month', true, 16.88, 7.78, 0, '2026-06-25 21:50:00+00'),
	(116, 63, 53, 'e-city', true, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-05-27 15:20:00+00', '2026-05-27 16:05:00+00', '2026-05-27', false, 45.0, 7.11, 9.5, 'app', NULL, false, 11.63, 4.98, 0, '2026-05-27 17:50:00+00'),
	(56, 3, 53, 'e-city', true, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-04-28 11:20:00+00', '2026-04-28 11:35:00+00', '2026-04-28', false, 15.0, 7.13, 28.5, 'app', NULL, false, 4.88, 2.18, 0, '2026-04-28 13:50:00+00'),
	(140, 51, 41, 'city', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-06-08 07:20:00+00', '2026-06-08 08:36:00+00', '2026-06-08', false, 76.0, 3.42, 2.7, 'app', 'day', true, 11.40, 3.20, 0, '2026-06-08 09:50:00+00'),
	(80, 81, 41, 'city', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-05-10 03:20:00+00', '2026-05-10 04:06:00+00', '2026-05-10', false, 46.0, 3.44, 4.5, 'app', NULL, false, 7.90, 14.90, 0, '2026-05-10 05:50:00+00'),
	(20, 21, 41, 'city', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-04-10 23:20:00+00', '2026-04-10 23:36:00+00', '2026-04-10', false, 16.0, 3.46, 13.0, 'app', 'day', true, 2.40, 12.10, 0, '2026-04-11 01:50:00+00'),
	(164, 39, 29, 'e-cargo', true, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-06-19 23:20:00+00', '2026-06-19 23:32:00+00', '2026-06-19', false, 12.0, 8.93, 44.7, 'partner', 'student', true, 2.70, 15.92, 0, '2026-06-20 01:50:00+00'),
	(104, 69, 29, 'e-cargo', true, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-05-21 19:20:00+00', '2026-05-21 20:37:00+00', '2026-05-21', false, 77.0, 8.95, 7.0, 'partner', 'student', true, 17.33, 13.12, 0, '2026-05-21 21:50:00+00'),
	(44, 9, 29, 'e-cargo', true, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-04-22 15:20:00+00', '2026-04-22 16:07:00+00', '2026-04-22', false, 47.0, 8.97, 11.5, 'partner', 'student', true, 10.58, 10.32, 0, '2026-04-22 17:50:00+00'),
	(128, 57, 17, 'cargo', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-06-02 11:20:00+00', '2026-06-02 11:33:00+00', '2026-06-02', false, 13.0, 5.26, 24.3, 'kiosk', 'year', true, 1.95, 11.34, 0, '2026-06-02 13:50:00+00'),
	(68, 87, 17, 'cargo', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-05-04 07:20:00+00', '2026-05-04 08:38:00+00', '2026-05-04', false, 78.0, 5.28, 4.1, 'kiosk', 'year', true, 11.70, 8.54, 0, '2026-05-04 09:50:00+00'),
	(8, 27, 17, 'cargo', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-04-05 03:20:00+00', '2026-04-05 04:08:00+00', '2026-04-05', false, 48.0, 5.30, 6.6, 'kiosk', 'year', true, 7.20, 5.74, 0, '2026-04-05 05:50:00+00'),
	(152, 45, 5, 'city', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-06-14 03:20:00+00', '2026-06-14 04:04:00+00', '2026-06-14', false, 44.0, 1.58, 2.2, 'app', 'month', true, 6.60, 9.56, 0, '2026-06-14 05:50:00+00'),
	(92, 75, 5, 'city', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-05-15 23:20:00+00', '2026-05-15 23:34:00+00', '2026-05-15', false, 14.0, 1.60, 6.9, 'app', NULL, false, 3.10, 6.76, 0, '2026-05-16 01:50:00+00'),
	(32, 15, 5, 'city', false, 5, 'Tram Depot', 'OT', 12, 'Fairground', '2026-04-16 19:20:00+00', '2026-04-16 20:39:00+00', '2026-04-16', false, 79.0, 1.62, 1.2, 'app', NULL, false, 12.85, 3.96, 0, '2026-04-16 21:50:00+00');

--
-- Data for Name: bike_health; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.bike_health VALUES
	(1, 'PW-07919', 'city', 'ok', 19.14, 1, 61.40, 3.21),
	(2, 'PW-15838', 'cargo', 'ok', 15.81, 1, 61.93, 3.92),
	(3, 'PW-23757', 'e-city', 'ok', 2.94, 1, 62.46, 21.24),
	(4, 'PW-31676', 'e-cargo', 'ok', 11.78, 1, 26.39, 2.24),
	(5, 'PW-39595', 'city', 'ok', 4.80, 1, 26.92, 5.61),
	(6, 'PW-47514', 'city', 'ok', 19.53, 2, 108.30, 5.55),
	(7, 'PW-55433', 'cargo', 'ok', 4.40, 1, 81.38, 18.50),
	(8, 'PW-63352', 'e-city', 'ok', 21.36, 1, 81.91, 3.83),
	(9, 'PW-71271', 'e-cargo', 'ok', 8.49, 1, 45.84, 5.40),
	(10, 'PW-79190', 'city', 'ok', 15.44, 1, 46.37, 3.00),
	(11, 'PW-87109', 'city', 'workshop', 10.29, 2, 57.20, 5.56),
	(12, 'PW-95028', 'cargo', 'ok', 25.02, 1, 10.83, 0.43),
	(13, 'PW-02947', 'e-city', 'ok', 8.08, 1, 11.36, 1.41),
	(14, 'PW-10866', 'e-cargo', 'ok', 26.88, 2, 77.18, 2.87),
	(15, 'PW-18785', 'city', 'ok', 14.01, 1, 65.82, 4.70),
	(16, 'PW-26704', 'city', 'ok', 19.18, 1, 66.35, 3.46),
	(17, 'PW-34623', 'cargo', 'ok', 15.84, 1, 30.28, 1.91),
	(18, 'PW-42542', 'e-city', 'ok', 2.97, 1, 30.81, 10.37),
	(19, 'PW-50461', 'e-cargo', 'stolen', 11.74, 2, 116.08, 9.89),
	(20, 'PW-58380', 'city', 'ok', 4.77, 1, 85.27, 17.88),
	(21, 'PW-66299', 'city', 'ok', 19.50, 1, 85.80, 4.40),
	(22, 'PW-74218', 'cargo', 'workshop', 4.44, 1, 49.73, 11.20),
	(23, 'PW-82137', 'e-city', 'retired', 21.36, 1, 50.26, 2.35),
	(24, 'PW-90056', 'e-cargo', 'ok', 8.49, 1, 50.79, 5.98),
	(25, 'PW-97975', 'city', 'ok', 15.48, 1, 14.72, 0.95),
	(26, 'PW-05894', 'city', 'ok', 10.35, 1, 15.25, 1.47),
	(27, 'PW-13813', 'cargo', 'ok', 24.99, 2, 84.96, 3.40),
	(28, 'PW-21732', 'e-city', 'ok', 8.10, 1, 69.71, 8.61),
	(29, 'PW-29651', 'e-cargo', 'ok', 26.85, 1, 70.24, 2.62),
	(30, 'PW-37570', 'city', 'ok', 13.98, 1, 34.17, 2.44),
	(31, 'PW-45489', 'city', 'ok', 19.14, 1, 34.70, 1.81),
	(32, 'PW-53408', 'cargo', 'ok', 15.84, 2, 123.86, 7.82),
	(33, 'PW-61327', 'e-city', 'workshop', 2.97, 1, 89.16, 30.02),
	(34, 'PW-69246', 'e-cargo', 'ok', 11.78, 1, 89.69, 7.61),
	(35, 'PW-77165', 'city', 'ok', 4.83, 1, 53.62, 11.10),
	(36, 'PW-85084', 'city', 'ok', 19.50, 1, 54.15, 2.78),
	(37, 'PW-93003', 'cargo', 'ok', 4.40, 1, 54.68, 12.43),
	(38, 'PW-00922', 'e-city', 'stolen', 21.33, 1, 18.61, 0.87),
	(39, 'PW-08841', 'e-cargo', 'ok', 8.46, 1, 19.14, 2.26),
	(40, 'PW-16760', 'city', 'ok', 15.44, 2, 92.74, 6.01),
	(41, 'PW-24679', 'city', 'ok', 10.32, 1, 73.60, 7.13),
	(42, 'PW-32598', 'cargo', 'ok', 25.05, 1, 74.13, 2.96),
	(43, 'PW-40517', 'e-city', 'ok', 8.14, 1, 38.06, 4.68),
	(44, 'PW-48436', 'e-cargo', 'workshop', 26.85, 1, 38.59, 1.44),
	(45, 'PW-56355', 'city', 'ok', 13.98, 2, 131.64, 9.42),
	(46, 'PW-64274', 'city', 'retired', 19.12, 1, 93.05, 4.87),
	(47, 'PW-72193', 'cargo', 'ok', 15.81, 1, 93.58, 5.92),
	(48, 'PW-80112', 'e-city', 'ok', 2.94, 1, 57.51, 19.56),
	(49, 'PW-88031', 'e-cargo', 'ok', 11.80, 1, 58.04, 4.92),
	(50, 'PW-95950', 'city', 'ok', 4.80, 1, 58.57, 12.20),
	(51, 'PW-03869', 'city', 'ok', 19.53, 1, 22.50, 1.15),
	(52, 'PW-11788', 'cargo', 'ok', 4.44, 1, 23.03, 5.19),
	(53, 'PW-19707', 'e-city', 'ok', 21.33, 2, 100.52, 4.71),
	(54, 'PW-27626', 'e-cargo', 'ok', 8.46, 1, 77.49, 9.16),
	(55, 'PW-35545', 'city', 'workshop', 15.48, 1, 78.02, 5.04),
	(56, 'PW-43464', 'city', 'ok', 10.32, 1, 41.95, 4.06),
	(57, 'PW-51383', 'cargo', 'stolen', 25.02, 1, 42.48, 1.70),
	(58, 'PW-59302', 'e-city', 'ok', 8.10, 2, 139.42, 17.21),
	(59, 'PW-67221', 'e-cargo', 'ok', 26.88, 1, 96.94, 3.61),
	(60, 'PW-75140', 'city', 'ok', 14.01, 1, 97.47, 6.96);

--
-- Data for Name: dim_bikes_v1; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.dim_bikes_v1 VALUES
	(1, 'PW-07919', 'city', 'ok'),
	(2, 'PW-15838', 'cargo', 'ok'),
	(3, 'PW-23757', 'e-city', 'ok'),
	(4, 'PW-31676', 'e-cargo', 'ok'),
	(5, 'PW-39595', 'city', 'ok'),
	(6, 'PW-47514', 'city', 'ok'),
	(7, 'PW-55433', 'cargo', 'ok'),
	(8, 'PW-63352', 'e-city', 'ok'),
	(9, 'PW-71271', 'e-cargo', 'ok'),
	(10, 'PW-79190', 'city', 'ok'),
	(11, 'PW-87109', 'city', 'workshop'),
	(12, 'PW-95028', 'cargo', 'ok'),
	(13, 'PW-02947', 'e-city', 'ok'),
	(14, 'PW-10866', 'e-cargo', 'ok'),
	(15, 'PW-18785', 'city', 'ok'),
	(16, 'PW-26704', 'city', 'ok'),
	(17, 'PW-34623', 'cargo', 'ok'),
	(18, 'PW-42542', 'e-city', 'ok'),
	(19, 'PW-50461', 'e-cargo', 'stolen'),
	(20, 'PW-58380', 'city', 'ok'),
	(21, 'PW-66299', 'city', 'ok'),
	(22, 'PW-74218', 'cargo', 'workshop'),
	(23, 'PW-82137', 'e-city', 'retired'),
	(24, 'PW-90056', 'e-cargo', 'ok'),
	(25, 'PW-97975', 'city', 'ok'),
	(26, 'PW-05894', 'city', 'ok'),
	(27, 'PW-13813', 'cargo', 'ok'),
	(28, 'PW-21732', 'e-city', 'ok'),
	(29, 'PW-29651', 'e-cargo', 'ok'),
	(30, 'PW-37570', 'city', 'ok'),
	(31, 'PW-45489', 'city', 'ok'),
	(32, 'PW-53408', 'cargo', 'ok'),
	(33, 'PW-61327', 'e-city', 'workshop'),
	(34, 'PW-69246', 'e-cargo', 'ok'),
	(35, 'PW-77165', 'city', 'ok'),
	(36, 'PW-85084', 'city', 'ok'),
	(37, 'PW-93003', 'cargo', 'ok'),
	(38, 'PW-00922', 'e-city', 'stolen'),
	(39, 'PW-08841', 'e-cargo', 'ok'),
	(40, 'PW-16760', 'city', 'ok'),
	(41, 'PW-24679', 'city', 'ok'),
	(42, 'PW-32598', 'cargo', 'ok'),
	(43, 'PW-40517', 'e-city', 'ok'),
	(44, 'PW-48436', 'e-cargo', 'workshop'),
	(45, 'PW-56355', 'city', 'ok'),
	(46, 'PW-64274', 'city', 'retired'),
	(47, 'PW-72193', 'cargo', 'ok'),
	(48, 'PW-80112', 'e-city', 'ok'),
	(49, 'PW-88031', 'e-cargo', 'ok'),
	(50, 'PW-95950', 'city', 'ok'),
	(51, 'PW-03869', 'city', 'ok'),
	(52, 'PW-11788', 'cargo', 'ok'),
	(53, 'PW-19707', 'e-city', 'ok'),
	(54, 'PW-27626', 'e-cargo', 'ok'),
	(55, 'PW-35545', 'city', 'workshop'),
	(56, 'PW-43464', 'city', 'ok'),
	(57, 'PW-51383', 'cargo', 'stolen'),
	(58, 'PW-59302', 'e-city', 'ok'),
	(59, 'PW-67221', 'e-cargo', 'ok'),
	(60, 'PW-75140', 'city', 'ok');

--
-- Data for Name: dim_bikes_v2; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.dim_bikes_v2 VALUES
	(1, 'PW-07919', 'city', false, '2023-01-21', 830.00, 'ok', 3, 19.14, '2026-06-27 18:00:00+00'),
	(2, 'PW-15838', 'cargo', false, '2023-02-01', 1210.00, 'ok', 3, 15.81, '2026-06-24 08:20:00+00'),
	(3, 'PW-23757', 'e-city', true, '2023-02-12', 1590.00, 'ok', 3, 2.94, '2026-06-20 22:40:00+00'),
	(4, 'PW-31676', 'e-cargo', true, '2023-02-23', 1970.00, 'ok', 3, 11.78, '2026-06-17 13:00:00+00'),
	(5, 'PW-39595', 'city', false, '2023-03-06', 450.00, 'ok', 3, 4.80, '2026-06-14 03:20:00+00'),
	(6, 'PW-47514', 'city', false, '2023-03-17', 830.00, 'ok', 3, 19.53, '2026-06-10 17:40:00+00'),
	(7, 'PW-55433', 'cargo', false, '2023-03-28', 1210.00, 'ok', 3, 4.40, '2026-06-07 08:00:00+00'),
	(8, 'PW-63352', 'e-city', true, '2023-04-08', 1590.00, 'ok', 3, 21.36, '2026-06-03 22:20:00+00'),
	(9, 'PW-71271', 'e-cargo', true, '2023-04-19', 1970.00, 'ok', 3, 8.49, '2026-05-31 12:40:00+00'),
	(10, 'PW-79190', 'city', false, '2023-04-30', 450.00, 'ok', 3, 15.44, '2026-06-26 07:00:00+00'),
	(11, 'PW-87109', 'city', false, '2023-05-11', 830.00, 'workshop', 3, 10.29, '2026-06-22 21:20:00+00'),
	(12, 'PW-95028', 'cargo', false, '2023-05-22', 1210.00, 'ok', 3, 25.02, '2026-06-19 11:40:00+00'),
	(13, 'PW-02947', 'e-city', true, '2023-06-02', 1590.00, 'ok', 3, 8.08, '2026-06-16 02:00:00+00'),
	(14, 'PW-10866', 'e-cargo', true, '2023-06-13', 1970.00, 'ok', 3, 26.88, '2026-06-12 16:20:00+00'),
	(15, 'PW-18785', 'city', false, '2023-06-24', 450.00, 'ok', 3, 14.01, '2026-06-09 06:40:00+00'),
	(16, 'PW-26704', 'city', false, '2023-07-05', 830.00, 'ok', 3, 19.18, '2026-06-05 21:00:00+00'),
	(17, 'PW-34623', 'cargo', false, '2023-07-16', 1210.00, 'ok', 3, 15.84, '2026-06-02 11:20:00+00'),
	(18, 'PW-42542', 'e-city', true, '2023-07-27', 1590.00, 'ok', 3, 2.97, '2026-05-30 01:40:00+00'),
	(19, 'PW-50461', 'e-cargo', true, '2023-08-07', 1970.00, 'stolen', 3, 11.74, '2026-06-24 20:00:00+00'),
	(20, 'PW-58380', 'city', false, '2023-08-18', 450.00, 'ok', 3, 4.77, '2026-06-21 10:20:00+00'),
	(21, 'PW-66299', 'city', false, '2023-08-29', 830.00, 'ok', 3, 19.50, '2026-06-18 00:40:00+00'),
	(22, 'PW-74218', 'cargo', false, '2023-09-09', 1210.00, 'workshop', 3, 4.44, '2026-06-14 15:00:00+00'),
	(23, 'PW-82137', 'e-city', true, '2023-09-20', 1590.00, 'retired', 3, 21.36, '2026-06-11 05:20:00+00'),
	(24, 'PW-90056', 'e-cargo', true, '2023-10-01', 1970.00, 'ok', 3, 8.49, '2026-06-07 19:40:00+00'),
	(25, 'PW-97975', 'city', false, '2023-10-12', 450.00, 'ok', 3, 15.48, '2026-06-04 10:00:00+00'),
	(26, 'PW-05894', 'city', false, '2023-10-23', 830.00, 'ok', 3, 10.35, '2026-06-01 00:20:00+00'),
	(27, 'PW-13813', 'cargo', false, '2023-11-03', 1210.00, 'ok', 3, 24.99, '2026-06-26 18:40:00+00'),
	(28, 'PW-21732', 'e-city', true, '2023-11-14', 1590.00, 'ok', 3, 8.10, '2026-06-23 09:00:00+00'),
	(29, 'PW-29651', 'e-cargo', true, '2023-11-25', 1970.00, 'ok', 3, 26.85, '2026-06-19 23:20:00+00'),
	(30, 'PW-37570', 'city', false, '2023-12-06', 450.00, 'ok', 3, 13.98, '2026-06-16 13:40:00+00'),
	(31, 'PW-45489', 'city', false, '2023-12-17', 830.00, 'ok', 3, 19.14, '2026-06-13 04:00:00+00'),
	(32, 'PW-53408', 'cargo', false, '2023-12-28', 1210.00, 'ok', 3, 15.84, '2026-06-09 18:20:00+00'),
	(33, 'PW-61327', 'e-city', true, '2024-01-08', 1590.00, 'workshop', 3, 2.97, '2026-06-06 08:40:00+00'),
	(34, 'PW-69246', 'e-cargo', true, '2024-01-19', 1970.00, 'ok', 3, 11.78, '2026-06-02 23:00:00+00'),
	(35, 'PW-77165', 'city', false, '2024-01-30', 450.00, 'ok', 3, 4.83, '2026-05-30 13:20:00+00'),
	(36, 'PW-85084', 'city', false, '2024-02-10', 830.00, 'ok', 3, 19.50, '2026-06-25 07:40:00+00'),
	(37, 'PW-93003', 'cargo', false, '2024-02-21', 1210.00, 'ok', 3, 4.40, '2026-06-21 22:00:00+00'),
	(38, 'PW-00922', 'e-city', true, '2024-03-03', 1590.00, 'stolen', 3, 21.33, '2026-06-18 12:20:00+00'),
	(39, 'PW-08841', 'e-cargo', true, '2024-03-14', 1970.00, 'ok', 3, 8.46, '2026-06-15 02:40:00+00'),
	(40, 'PW-16760', 'city', false, '2024-03-25', 450.00, 'ok', 3, 15.44, '2026-06-11 17:00:00+00'),
	(41, 'PW-24679', 'city', false, '2024-04-05', 830.00, 'ok', 3, 10.32, '2026-06-08 07:20:00+00'),
	(42, 'PW-32598', 'cargo', false, '2024-04-16', 1210.00, 'ok', 3, 25.05, '2026-06-04 21:40:00+00'),
	(43, 'PW-40517', 'e-city', true, '2024-04-27', 1590.00, 'ok', 3, 8.14, '2026-06-01 12:00:00+00'),
	(44, 'PW-48436', 'e-cargo', true, '2024-05-08', 1970.00, 'workshop', 3, 26.85, '2026-06-27 06:20:00+00'),
	(45, 'PW-56355', 'city', false, '2024-05-19', 450.00, 'ok', 3, 13.98, '2026-06-23 20:40:00+00'),
	(46, 'PW-64274', 'city', false, '2024-05-30', 830.00, 'retired', 3, 19.12, '2026-06-20 11:00:00+00'),
	(47, 'PW-72193', 'cargo', false, '2024-06-10', 1210.00, 'ok', 3, 15.81, '2026-06-17 01:20:00+00'),
	(48, 'PW-80112', 'e-city', true, '2024-06-21', 1590.00, 'ok', 3, 2.94, '2026-06-13 15:40:00+00'),
	(49, 'PW-88031', 'e-cargo', true, '2024-07-02', 1970.00, 'ok', 3, 11.80, '2026-06-10 06:00:00+00'),
	(50, 'PW-95950', 'city', false, '2024-07-13', 450.00, 'ok', 3, 4.80, '2026-06-06 20:20:00+00'),
	(51, 'PW-03869', 'city', false, '2024-07-24', 830.00, 'ok', 3, 19.53, '2026-06-03 10:40:00+00'),
	(52, 'PW-11788', 'cargo', false, '2024-08-04', 1210.00, 'ok', 3, 4.44, '2026-05-31 01:00:00+00'),
	(53, 'PW-19707', 'e-city', true, '2024-08-15', 1590.00, 'ok', 3, 21.33, '2026-06-25 19:20:00+00'),
	(54, 'PW-27626', 'e-cargo', true, '2024-08-26', 1970.00, 'ok', 3, 8.46, '2026-06-22 09:40:00+00'),
	(55, 'PW-35545', 'city', false, '2024-09-06', 450.00, 'workshop', 3, 15.48, '2026-06-19 00:00:00+00'),
	(56, 'PW-43464', 'city', false, '2024-09-17', 830.00, 'ok', 3, 10.32, '2026-06-15 14:20:00+00'),
	(57, 'PW-51383', 'cargo', false, '2024-09-28', 1210.00, 'stolen', 3, 25.02, '2026-06-12 04:40:00+00'),
	(58, 'PW-59302', 'e-city', true, '2024-10-09', 1590.00, 'ok', 3, 8.10, '2026-06-08 19:00:00+00'),
	(59, 'PW-67221', 'e-cargo', true, '2024-10-20', 1970.00, 'ok', 3, 26.88, '2026-06-05 09:20:00+00'),
	(60, 'PW-75140', 'city', false, '2024-10-31', 450.00, 'ok', 3, 14.01, '2026-06-01 23:40:00+00');

--
-- Data for Name: dim_dates; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.dim_dates VALUES
	('2026-04-01', 3, false, NULL),
	('2026-04-02', 4, false, NULL),
	('2026-04-03', 5, false, 'Good Friday'),
	('2026-04-04', 6, true, NULL),
	('2026-04-05', 7, true, NULL),
	('2026-04-06', 1, false, 'Easter Monday'),
	('2026-04-07', 2, false, NULL),
	('2026-04-08', 3, false, NULL),
	('2026-04-09', 4, false, NULL),
	('2026-04-10', 5, false, NULL),
	('2026-04-11', 6, true, NULL),
	('2026-04-12', 7, true, NULL),
	('2026-04-13', 1, false, NULL),
	('2026-04-14', 2, false, NULL),
	('2026-04-15', 3, false, NULL),
	('2026-04-16', 4, false, NULL),
	('2026-04-17', 5, false, NULL),
	('2026-04-18', 6, true, NULL),
	('2026-04-19', 7, true, NULL),
	('2026-04-20', 1, false, NULL),
	('2026-04-21', 2, false, NULL),
	('2026-04-22', 3, false, NULL),
	('2026-04-23', 4, false, NULL),
	('2026-04-24', 5, false, NULL),
	('2026-04-25', 6, true, NULL),
	('2026-04-26', 7, true, NULL),
	('2026-04-27', 1, false, 'King''s Day'),
	('2026-04-28', 2, false, NULL),
	('2026-04-29', 3, false, NULL),
	('2026-04-30', 4, false, NULL),
	('2026-05-01', 5, false, NULL),
	('2026-05-02', 6, true, NULL),
	('2026-05-03', 7, true, NULL),
	('2026-05-04', 1, false, NULL),
	('2026-05-05', 2, false, 'Liberation Day'),
	('2026-05-06', 3, false, NULL),
	('2026-05-07', 4, false, NULL),
	('2026-05-08', 5, false, NULL),
	('2026-05-09', 6, true, NULL),
	('2026-05-10', 7, true, NULL),
	('2026-05-11', 1, false, NULL),
	('2026-05-12', 2, false, NULL),
	('2026-05-13', 3, false, NULL),
	('2026-05-14', 4, false, 'Ascension Day'),
	('2026-05-15', 5, false, NULL),
	('2026-05-16', 6, true, NULL),
	('2026-05-17', 7, true, NULL),
	('2026-05-18', 1, false, NULL),
	('2026-05-19', 2, false, NULL),
	('2026-05-20', 3, false, NULL),
	('2026-05-21', 4, false, NULL),
	('2026-05-22', 5, false, NULL),
	('2026-05-23', 6, true, NULL),
	('2026-05-24', 7, true, NULL),
	('2026-05-25', 1, false, 'Whit Monday'),
	('2026-05-26', 2, false, NULL),
	('2026-05-27', 3, false, NULL),
	('2026-05-28', 4, false, NULL),
	('2026-05-29', 5, false, NULL),
	('2026-05-30', 6, true, NULL),
	('2026-05-31', 7, true, NULL),
	('2026-06-01', 1, false, NULL),
	('2026-06-02', 2, false, NULL),
	('2026-06-03', 3, false, NULL),
	('2026-06-04', 4, false, NULL),
	('2026-06-05', 5, false, NULL),
	('2026-06-06', 6, true, NULL),
	('2026-06-07', 7, true, NULL),
	('2026-06-08', 1, false, NULL),
	('2026-06-09', 2, false, NULL),
	('2026-06-10', 3, false, NULL),
	('2026-06-11', 4, false, NULL),
	('2026-06-12', 5, false, NULL),
	('2026-06-13', 6, true, NULL),
	('2026-06-14', 7, true, NULL),
	('2026-06-15', 1, false, NULL),
	('2026-06-16', 2, false, NULL),
	('2026-06-17', 3, false, NULL),
	('2026-06-18', 4, false, NULL),
	('2026-06-19', 5, false, NULL),
	('2026-06-20', 6, true, NULL),
	('2026-06-21', 7, true, NULL),
	('2026-06-22', 1, false, NULL),
	('2026-06-23', 2, false, NULL),
	('2026-06-24', 3, false, NULL),
	('2026-06-25', 4, false, NULL),
	('2026-06-26', 5, false, NULL),
	('2026-06-27', 6, true, NULL),
	('2026-06-28', 7, true, NULL),
	('2026-06-29', 1, false, NULL),
	('2026-06-30', 2, false, NULL);

--
-- Data for Name: dim_riders; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.dim_riders VALUES
	(1, 'Bram Okafor', 'rider1@example.com', 1969, '2025-01-09', 'UN', '2026-05-15 00:00:00+00', 2, true),
	(2, 'Chiara Lindqvist', 'rider2@example.com', 1982, '2025-01-14', 'ST', '2026-05-06 17:40:00+00', 2, true),
	(3, 'Dov Moreau', 'rider3@example.com', 1995, '2025-01-19', 'UN', '2026-04-28 11:20:00+00', 2, true),
	(4, 'Elin Tanaka', 'rider4@example.com', 1958, '2025-01-23', 'NG', '2026-04-20 05:00:00+00', 2, true),
	(5, 'Femi Novak', 'rider5@example.com', 1971, '2025-01-28', 'HB', '2026-04-11 22:40:00+00', 2, true),
	(6, 'Greta Santos', 'rider6@example.com', 1984, '2025-02-01', 'HB', '2026-04-03 16:20:00+00', 2, true),
	(7, 'Hugo Visser', 'rider7@example.com', 1997, '2025-02-06', 'ST', '2026-05-09 04:00:00+00', 2, true),
	(8, 'Ines Okafor', 'rider8@example.com', 1960, '2025-02-10', 'OT', '2026-04-30 21:40:00+00', 2, true),
	(9, 'Jonas Lindqvist', 'rider9@example.com', 1973, '2025-02-15', 'OT', '2026-04-22 15:20:00+00', 2, true),
	(10, 'Ada Moreau', 'rider10@example.com', 1986, '2025-02-20', 'OT', '2026-04-14 09:00:00+00', 2, true),
	(11, 'Bram Tanaka', 'rider11@example.com', 1999, '2025-02-24', 'NG', '2026-04-06 02:40:00+00', 2, true),
	(12, 'Chiara Novak', 'rider12@example.com', 1962, '2025-03-01', 'HB', '2026-05-11 14:20:00+00', 2, true),
	(13, 'Dov Santos', 'rider13@example.com', 1975, '2025-03-05', 'UN', '2026-05-03 08:00:00+00', 2, true),
	(14, 'Elin Visser', 'rider14@example.com', 1988, '2025-03-10', 'ST', '2026-04-25 01:40:00+00', 2, true),
	(15, 'Femi Okafor', 'rider15@example.com', 2001, '2025-03-15', 'UN', '2026-04-16 19:20:00+00', 2, true),
	(16, 'Greta Lindqvist', 'rider16@example.com', 1964, '2025-03-19', 'NG', '2026-04-08 13:00:00+00', 2, true),
	(17, 'Hugo Moreau', 'rider17@example.com', 1977, '2025-03-24', 'HB', '2026-05-14 00:40:00+00', 2, true),
	(18, 'Ines Tanaka', 'rider18@example.com', 1990, '2025-03-28', 'HB', '2026-05-05 18:20:00+00', 2, true),
	(19, 'Jonas Novak', 'rider19@example.com', 2003, '2025-04-02', 'ST', '2026-04-27 12:00:00+00', 2, true),
	(20, 'Ada Santos', 'rider20@example.com', 1966, '2025-04-06', 'OT', '2026-04-19 05:40:00+00', 2, true),
	(21, 'Bram Visser', 'rider21@example.com', 1979, '2025-04-11', 'OT', '2026-04-10 23:20:00+00', 2, true),
	(22, 'Chiara Okafor', 'rider22@example.com', 1992, '2025-04-16', 'OT', '2026-04-02 17:00:00+00', 2, true),
	(23, 'Dov Lindqvist', 'rider23@example.com', 2005, '2025-04-20', 'NG', '2026-05-08 04:40:00+00', 2, true),
	(24, 'Elin Moreau', 'rider24@example.com', 1968, '2025-04-25', 'HB', '2026-04-29 22:20:00+00', 2, true),
	(25, 'Femi Tanaka', 'rider25@example.com', 1981, '2025-04-29', 'UN', '2026-04-21 16:00:00+00', 2, true),
	(26, 'Greta Novak', 'rider26@example.com', 1994, '2025-05-04', 'ST', '2026-04-13 09:40:00+00', 2, true),
	(27, 'Hugo Santos', 'rider27@example.com', 1957, '2025-05-09', 'UN', '2026-04-05 03:20:00+00', 2, true),
	(28, 'Ines Visser', 'rider28@example.com', 1970, '2025-05-13', 'NG', '2026-05-10 15:00:00+00', 2, true),
	(29, 'Jonas Okafor', 'rider29@example.com', 1983, '2025-05-18', 'HB', '2026-05-02 08:40:00+00', 2, true),
	(30, 'Ada Lindqvist', 'rider30@example.com', 1996, '2025-05-22', 'HB', '2026-04-24 02:20:00+00', 2, true),
	(31, 'Bram Moreau', 'rider31@example.com', 1959, '2025-05-27', 'ST', '2026-04-15 20:00:00+00', 2, true),
	(32, 'Chiara Tanaka', 'rider32@example.com', 1972, '2025-05-31', 'OT', '2026-04-07 13:40:00+00', 2, true),
	(33, 'Dov Novak', 'rider33@example.com', 1985, '2025-06-05', 'OT', '2026-05-13 01:20:00+00', 2, true),
	(34, 'Elin Santos', 'rider34@example.com', 1998, '2025-06-10', 'OT', '2026-05-04 19:00:00+00', 2, true),
	(35, 'Femi Visser', 'rider35@example.com', 1961, '2025-06-14', 'NG', '2026-04-26 12:40:00+00', 2, true),
	(36, 'Greta Okafor', 'rider36@example.com', 1974, '2025-06-19', 'HB', '2026-04-18 06:20:00+00', 2, true),
	(37, 'Hugo Lindqvist', 'rider37@example.com', 1987, '2025-06-23', 'UN', '2026-04-10 00:00:00+00', 2, true),
	(38, 'Ines Moreau', 'rider38@example.com', 2000, '2025-06-28', 'ST', '2026-04-01 17:40:00+00', 2, true),
	(39, 'Jonas Tanaka', 'rider39@example.com', 1963, '2025-07-03', 'UN', '2026-05-07 05:20:00+00', 2, true),
	(40, 'Ada Novak', 'rider40@example.com', 1976, '2025-07-07', 'NG', '2026-04-28 23:00:00+00', 2, true),
	(41, 'Bram Santos', 'rider41@example.com', 1989, '2025-07-12', 'HB', '2026-04-20 16:40:00+00', 2, true),
	(42, 'Chiara Visser', 'rider42@example.com', 2002, '2025-07-16', 'HB', '2026-04-12 10:20:00+00', 2, true),
	(43, 'Dov Okafor', 'rider43@example.com', 1965, '2025-07-21', 'ST', '2026-04-04 04:00:00+00', 2, true),
	(44, 'Elin Lindqvist', 'rider44@example.com', 1978, '2025-07-25', 'OT', '2026-05-09 15:40:00+00', 2, true),
	(45, 'Femi Moreau', 'rider45@example.com', 1991, '2025-07-30', 'OT', '2026-05-01 09:20:00+00', 2, true),
	(46, 'Greta Tanaka', 'rider46@example.com', 2004, '2025-08-04', 'OT', '2026-04-23 03:00:00+00', 2, true),
	(47, 'Hugo Novak', 'rider47@example.com', 1967, '2025-08-08', 'NG', '2026-04-14 20:40:00+00', 2, true),
	(48, 'Ines Santos', 'rider48@example.com', 1980, '2025-08-13', 'HB', '2026-04-06 14:20:00+00', 2, true),
	(49, 'Jonas Visser', 'rider49@example.com', 1993, '2025-08-17', 'UN', '2026-05-12 02:00:00+00', 2, true),
	(50, 'Ada Okafor', 'rider50@example.com', 1956, '2025-08-22', 'ST', '2026-05-03 19:40:00+00', 2, true),
	(51, 'Bram Lindqvist', 'rider51@example.com', 1969, '2025-08-27', 'UN', '2026-04-25 13:20:00+00', 2, true),
	(52, 'Chiara Moreau', 'rider52@example.com', 1982, '2025-08-31', 'NG', '2026-04-17 07:00:00+00', 2, true),
	(53, 'Dov Tanaka', 'rider53@example.com', 1995, '2025-09-05', 'HB', '2026-04-09 00:40:00+00', 2, true),
	(54, 'Elin Novak', 'rider54@example.com', 1958, '2025-09-09', 'HB', '2026-05-14 12:20:00+00', 2, true),
	(55, 'Femi Santos', 'rider55@example.com', 1971, '2025-09-14', 'ST', '2026-05-06 06:00:00+00', 2, true),
	(56, 'Greta Visser', 'rider56@example.com', 1984, '2025-09-18', 'OT', '2026-04-27 23:40:00+00', 2, true),
	(57, 'Hugo Okafor', 'rider57@example.com', 1997, '2025-09-23', 'OT', '2026-04-19 17:20:00+00', 2, true),
	(58, 'Ines Lindqvist', 'rider58@example.com', 1960, '2025-09-28', 'OT', '2026-04-11 11:00:00+00', 2, true),
	(59, 'Jonas Moreau', 'rider59@example.com', 1973, '2025-10-02', 'NG', '2026-04-03 04:40:00+00', 2, true),
	(60, 'Ada Tanaka', 'rider60@example.com', 1986, '2025-10-07', 'HB', '2026-05-08 16:20:00+00', 2, true),
	(61, 'Bram Novak', 'rider61@example.com', 1999, '2025-10-11', 'UN', '2026-04-30 10:00:00+00', 2, true),
	(62, 'Chiara Santos', 'rider62@example.com', 1962, '2025-10-16', 'ST', '2026-04-22 03:40:00+00', 2, true),
	(63, 'Dov Visser', 'rider63@example.com', 1975, '2025-10-21', 'UN', '2026-04-13 21:20:00+00', 2, true),
	(64, 'Elin Okafor', 'rider64@example.com', 1988, '2025-10-25', 'NG', '2026-04-05 15:00:00+00', 2, true),
	(65, 'Femi Lindqvist', 'rider65@example.com', 2001, '2025-10-30', 'HB', '2026-05-11 02:40:00+00', 2, true),
	(66, 'Greta Moreau', 'rider66@example.com', 1964, '2025-11-03', 'HB', '2026-05-02 20:20:00+00', 2, true),
	(67, 'Hugo Tanaka', 'rider67@example.com', 1977, '2025-11-08', 'ST', '2026-04-24 14:00:00+00', 2, true),
	(68, 'Ines Novak', 'rider68@example.com', 1990, '2025-11-12', 'OT', '2026-04-16 07:40:00+00', 2, true),
	(69, 'Jonas Santos', 'rider69@example.com', 2003, '2025-11-17', 'OT', '2026-04-08 01:20:00+00', 2, true),
	(70, 'Ada Visser', 'rider70@example.com', 1966, '2025-11-22', 'OT', '2026-05-13 13:00:00+00', 2, true),
	(71, 'Bram Okafor', 'rider71@example.com', 1979, '2025-11-26', 'NG', '2026-05-05 06:40:00+00', 2, true),
	(72, 'Chiara Lindqvist', 'rider72@example.com', 1992, '2025-12-01', 'HB', '2026-04-27 00:20:00+00', 2, true),
	(73, 'Dov Moreau', 'rider73@example.com', 2005, '2025-12-05', 'UN', '2026-04-18 18:00:00+00', 2, true),
	(74, 'Elin Tanaka', 'rider74@example.com', 1968, '2025-12-10', 'ST', '2026-04-10 11:40:00+00', 2, true),
	(75, 'Femi Novak', 'rider75@example.com', 1981, '2025-12-15', 'UN', '2026-04-02 05:20:00+00', 2, true),
	(76, 'Greta Santos', 'rider76@example.com', 1994, '2025-12-19', 'NG', '2026-05-07 17:00:00+00', 2, true),
	(77, 'Hugo Visser', 'rider77@example.com', 1957, '2025-12-24', 'HB', '2026-04-29 10:40:00+00', 2, true),
	(78, 'Ines Okafor', 'rider78@example.com', 1970, '2025-12-28', 'HB', '2026-04-21 04:20:00+00', 2, true),
	(79, 'Jonas Lindqvist', 'rider79@example.com', 1983, '2026-01-02', 'ST', '2026-04-12 22:00:00+00', 2, true),
	(80, 'Ada Moreau', 'rider80@example.com', 1996, '2026-01-06', 'OT', '2026-04-04 15:40:00+00', 2, true),
	(81, 'Bram Tanaka', 'rider81@example.com', 1959, '2026-01-11', 'OT', '2026-05-10 03:20:00+00', 2, true),
	(82, 'Chiara Novak', 'rider82@example.com', 1972, '2026-01-16', 'OT', '2026-05-01 21:00:00+00', 2, true),
	(83, 'Dov Santos', 'rider83@example.com', 1985, '2026-01-20', 'NG', '2026-04-23 14:40:00+00', 2, true),
	(84, 'Elin Visser', 'rider84@example.com', 1998, '2026-01-25', 'HB', '2026-04-15 08:20:00+00', 2, true),
	(85, 'Femi Okafor', 'rider85@example.com', 1961, '2026-01-29', 'UN', '2026-04-07 02:00:00+00', 2, true),
	(86, 'Greta Lindqvist', 'rider86@example.com', 1974, '2026-02-03', 'ST', '2026-05-12 13:40:00+00', 2, true),
	(87, 'Hugo Moreau', 'rider87@example.com', 1987, '2026-02-08', 'UN', '2026-05-04 07:20:00+00', 2, true),
	(88, 'Ines Tanaka', 'rider88@example.com', 2000, '2026-02-12', 'NG', '2026-04-26 01:00:00+00', 2, true),
	(89, 'Jonas Novak', 'rider89@example.com', 1963, '2026-02-17', 'HB', '2026-04-17 18:40:00+00', 2, true),
	(90, 'Ada Santos', 'rider90@example.com', 1976, '2026-02-21', 'HB', '2026-04-09 12:20:00+00', 2, true);

--
-- Data for Name: dim_stations; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.dim_stations VALUES
	(1, 'Harbour', 'HB', 'Harbour', false, 17, 52.107310, 4.311170, '2022-04-07', true),
	(2, 'Mill Lane', 'HB', 'Harbour', false, 22, 52.114620, 4.322340, '2022-05-14', true),
	(7, 'Lighthouse', 'HB', 'Harbour', false, 13, 52.151170, 4.378190, '2022-11-15', true),
	(9, 'Brewery', 'NG', 'North Gate', false, 23, 52.165790, 4.400530, '2023-01-28', true),
	(8, 'North Gate', 'NG', 'North Gate', false, 18, 52.158480, 4.389360, '2022-12-22', true),
	(3, 'Old Market', 'OT', 'Old Town', true, 27, 52.121930, 4.333510, '2022-06-20', true),
	(5, 'Tram Depot', 'OT', 'Old Town', true, 20, 52.136550, 4.355850, '2022-09-02', true),
	(10, 'Museum Quay', 'OT', 'Old Town', true, 28, 52.173100, 4.411700, '2023-03-06', true),
	(11, 'Stadium', 'ST', 'Stadium', false, 16, 52.180410, 4.422870, '2023-04-12', true),
	(12, 'Fairground', 'ST', 'Stadium', false, 21, 52.187720, 4.434040, '2023-05-19', false),
	(6, 'Botanic Garden', 'UN', 'University', true, 25, 52.143860, 4.367020, '2022-10-09', true),
	(4, 'University', 'UN', 'University', true, 15, 52.129240, 4.344680, '2022-07-27', true);

--
-- Data for Name: fct_payments; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.fct_payments VALUES
	(10001, 1, 38, 2.03, 0.35, 'wallet', 'settled', false, '2026-04-01 20:10:00+00', '2026-04-01'),
	(10002, 2, 75, 2.56, 0.44, 'card', 'settled', false, '2026-04-02 07:50:00+00', '2026-04-02'),
	(10003, 3, 22, 3.09, 0.54, 'invoice', 'settled', false, '2026-04-02 19:30:00+00', '2026-04-02'),
	(10004, 4, 59, 3.62, 0.63, 'card', 'settled', false, '2026-04-03 07:10:00+00', '2026-04-03'),
	(10005, 5, 6, 4.15, 0.72, 'wallet', 'settled', false, '2026-04-03 18:50:00+00', '2026-04-03'),
	(10006, 6, 43, 4.68, 0.81, 'card', 'settled', false, '2026-04-04 06:30:00+00', '2026-04-04'),
	(10007, 7, 80, 5.21, 0.90, 'invoice', 'settled', false, '2026-04-04 18:10:00+00', '2026-04-04'),
	(10008, 8, 27, 5.74, 1.00, 'card', 'settled', false, '2026-04-05 05:50:00+00', '2026-04-05'),
	(10009, 9, 64, 6.27, 1.09, 'wallet', 'settled', false, '2026-04-05 17:30:00+00', '2026-04-05'),
	(10010, 10, 11, 6.80, 1.18, 'card', 'settled', false, '2026-04-06 05:10:00+00', '2026-04-06'),
	(10011, 11, 48, 7.33, 1.27, 'invoice', 'settled', false, '2026-04-06 16:50:00+00', '2026-04-06'),
	(10012, 12, 85, 7.86, 1.36, 'card', 'settled', false, '2026-04-07 04:30:00+00', '2026-04-07'),
	(10013, 13, 32, 8.39, 1.46, 'wallet', 'settled', false, '2026-04-07 16:10:00+00', '2026-04-07'),
	(10014, 14, 69, 8.92, 1.55, 'card', 'settled', false, '2026-04-08 03:50:00+00', '2026-04-08'),
	(10015, 15, 16, 9.45, 1.64, 'invoice', 'settled', false, '2026-04-08 15:30:00+00', '2026-04-08'),
	(10016, 16, 53, 9.98, 1.73, 'card', 'settled', false, '2026-04-09 03:10:00+00', '2026-04-09'),
	(10017, 17, 90, 10.51, 1.82, 'wallet', 'settled', false, '2026-04-09 14:50:00+00', '2026-04-09'),
	(10018, 18, 37, 11.04, 1.92, 'card', 'settled', false, '2026-04-10 02:30:00+00', '2026-04-10'),
	(10019, 19, 74, 11.57, 2.01, 'invoice', 'settled', false, '2026-04-10 14:10:00+00', '2026-04-10'),
	(10020, 20, 21, 12.10, 2.10, 'card', 'settled', false, '2026-04-11 01:50:00+00', '2026-04-11'),
	(10021, 21, 58, 12.63, 2.19, 'wallet', 'settled', false, '2026-04-11 13:30:00+00', '2026-04-11'),
	(10022, 22, 5, 13.16, 2.28, 'card', 'settled', false, '2026-04-12 01:10:00+00', '2026-04-12'),
	(10023, 23, 42, 13.69, 2.38, 'invoice', 'settled', false, '2026-04-12 12:50:00+00', '2026-04-12'),
	(10024, 24, 79, 14.22, 2.47, 'card', 'settled', false, '2026-04-13 00:30:00+00', '2026-04-13'),
	(10025, 25, 26, 14.75, 2.56, 'wallet', 'settled', false, '2026-04-13 12:10:00+00', '2026-04-13'),
	(10026, 26, 63, 15.28, 2.65, 'card', 'settled', false, '2026-04-13 23:50:00+00', '2026-04-13'),
	(10027, 27, 10, 15.81, 2.74, 'invoice', 'settled', false, '2026-04-14 11:30:00+00', '2026-04-14'),
	(10028, 28, 47, 1.84, 0.32, 'card', 'settled', false, '2026-04-14 23:10:00+00', '2026-04-14'),
	(10029, 29, 84, 2.37, 0.41, 'wallet', 'settled', false, '2026-04-15 10:50:00+00', '2026-04-15'),
	(10030, 30, 31, 2.90, 0.50, 'card', 'settled', false, '2026-04-15 22:30:00+00', '2026-04-15'),
	(10031, 31, 68, -3.67, -0.64, 'invoice', 'refunded', true, '2026-04-16 10:10:00+00', '2026-04-16'),
	(10032, 32, 15, 3.96, 0.69, 'card', 'settled', false, '2026-04-16 21:50:00+00', '2026-04-16'),
	(10033, 33, 52, 4.49, 0.78, 'wallet', 'settled', false, '2026-04-17 09:30:00+00', '2026-04-17'),
	(10034, 34, 89, 5.02, 0.87, 'card', 'settled', false, '2026-04-17 21:10:00+00', '2026-04-17'),
	(10035, 35, 36, 5.55, 0.96, 'invoice', 'settled', false, '2026-04-18 08:50:00+00', '2026-04-18'),
	(10036, 36, 73, 6.08, 1.06, 'card', 'settled', false, '2026-04-18 20:30:00+00', '2026-04-18'),
	(10037, 37, 20, 6.61, 1.15, 'wallet', 'settled', false, '2026-04-19 08:10:00+00', '2026-04-19'),
	(10038, 38, 57, 7.14, 1.24, 'card', 'settled', false, '2026-04-19 19:50:00+00', '2026-04-19'),
	(10039, 39, 4, 7.67, 1.33, 'invoice', 'settled', false, '2026-04-20 07:30:00+00', '2026-04-20'),
	(10040, 40, 41, 8.20, 1.42, 'card', 'settled', false, '2026-04-20 19:10:00+00', '2026-04-20'),
	(10041, 900041, NULL, 8.73, 1.52, 'wallet', 'settled', false, '2026-04-21 06:50:00+00', '2026-04-21'),
	(10042, 42, 25, 9.26, 1.61, 'card', 'settled', false, '2026-04-21 18:30:00+00', '2026-04-21'),
	(10043, 43, 62, 9.79, 1.70, 'invoice', 'settled', false, '2026-04-22 06:10:00+00', '2026-04-22'),
	(10044, 44, 9, 10.32, 1.79, 'card', 'settled', false, '2026-04-22 17:50:00+00', '2026-04-22'),
	(10045, 45, 46, 10.85, 1.88, 'wallet', 'settled', false, '2026-04-23 05:30:00+00', '2026-04-23'),
	(10046, 46, 83, 11.38, 1.98, 'card', 'settled', false, '2026-04-23 17:10:00+00', '2026-04-23'),
	(10047, 47, 30, 11.91, 2.07, 'invoice', 'failed', false, '2026-04-24 04:50:00+00', '2026-04-24'),
	(10048, 48, 67, 12.44, 2.16, 'card', 'settled', false, '2026-04-24 16:30:00+00', '2026-04-24'),
	(10049, 49, 14, 12.97, 2.25, 'wallet', 'settled', false, '2026-04-25 04:10:00+00', '2026-04-25'),
	(10050, 50, 51, 13.50, 2.34, 'card', 'settled', false, '2026-04-25 15:50:00+00', '2026-04-25'),
	(10051, 51, 88, 14.03, 2.43, 'invoice', 'settled', false, '2026-04-26 03:30:00+00', '2026-04-26'),
	(10052, 52, 35, 14.56, 2.53, 'card', 'settled', false, '2026-04-26 15:10:00+00', '2026-04-26'),
	(10053, 53, 72, 15.09, 2.62, 'wallet', 'settled', false, '2026-04-27 02:50:00+00', '2026-04-27'),
	(10054, 54, 19, 15.62, 2.71, 'card', 'settled', false, '2026-04-27 14:30:00+00', '2026-04-27'),
	(10055, 55, 56, 1.65, 0.29, 'invoice', 'settled', false, '2026-04-28 02:10:00+00', '2026-04-28'),
	(10056, 56, 3, 2.18, 0.38, 'card', 'settled', false, '2026-04-28 13:50:00+00', '2026-04-28'),
	(10057, 57, 40, 2.71, 0.47, 'wallet', 'settled', false, '2026-04-29 01:30:00+00', '2026-04-29'),
	(10058, 58, 77, 3.24, 0.56, 'card', 'settled', false, '2026-04-29 13:10:00+00', '2026-04-29'),
	(10059, 59, 24, 3.77, 0.65, 'invoice', 'settled', false, '2026-04-30 00:50:00+00', '2026-04-30'),
	(10060, 60, 61, 4.30, 0.75, 'card', 'settled', false, '2026-04-30 12:30:00+00', '2026-04-30'),
	(10061, 61, 8, 4.83, 0.84, 'wallet', 'settled', false, '2026-05-01 00:10:00+00', '2026-05-01'),
	(10062, 62, 45, -5.84, -1.01, 'card', 'refunded', true, '2026-05-01 11:50:00+00', '2026-05-01'),
	(10063, 63, 82, 5.89, 1.02, 'invoice', 'settled', false, '2026-05-01 23:30:00+00', '2026-05-01'),
	(10064, 64, 29, 6.42, 1.11, 'card', 'settled', false, '2026-05-02 11:10:00+00', '2026-05-02'),
	(10065, 65, 66, 6.95, 1.21, 'wallet', 'settled', false, '2026-05-02 22:50:00+00', '2026-05-02'),
	(10066, 66, 13, 7.48, 1.30, 'card', 'settled', false, '2026-05-03 10:30:00+00', '2026-05-03'),
	(10067, 67, 50, 8.01, 1.39, 'invoice', 'settled', false, '2026-05-03 22:10:00+00', '2026-05-03'),
	(10068, 68, 87, 8.54, 1.48, 'card', 'settled', false, '2026-05-04 09:50:00+00', '2026-05-04'),
	(10069, 69, 34, 9.07, 1.57, 'wallet', 'settled', false, '2026-05-04 21:30:00+00', '2026-05-04'),
	(10070, 70, 71, 9.60, 1.67, 'card', 'settled', false, '2026-05-05 09:10:00+00', '2026-05-05'),
	(10071, 71, 18, 10.13, 1.76, 'invoice', 'settled', false, '2026-05-05 20:50:00+00', '2026-05-05'),
	(10072, 72, 55, 10.66, 1.85, 'card', 'settled', false, '2026-05-06 08:30:00+00', '2026-05-06'),
	(10073, 73, 2, 11.19, 1.94, 'wallet', 'settled', false, '2026-05-06 20:10:00+00', '2026-05-06'),
	(10074, 74, 39, 11.72, 2.03, 'card', 'settled', false, '2026-05-07 07:50:00+00', '2026-05-07'),
	(10075, 75, 76, 12.25, 2.13, 'invoice', 'settled', false, '2026-05-07 19:30:00+00', '2026-05-07'),
	(10076, 76, 23, 12.78, 2.22, 'card', 'settled', false, '2026-05-08 07:10:00+00', '2026-05-08'),
	(10077, 77, 60, 13.31, 2.31, 'wallet', 'settled', false, '2026-05-08 18:50:00+00', '2026-05-08'),
	(10078, 78, 7, 13.84, 2.40, 'card', 'settled', false, '2026-05-09 06:30:00+00', '2026-05-09'),
	(10079, 79, 44, 14.37, 2.49, 'invoice', 'settled', false, '2026-05-09 18:10:00+00', '2026-05-09'),
	(10080, 80, 81, 14.90, 2.59, 'card', 'settled', false, '2026-05-10 05:50:00+00', '2026-05-10'),
	(10081, 81, 28, 15.43, 2.68, 'wallet', 'settled', false, '2026-05-10 17:30:00+00', '2026-05-10'),
	(10082, 82, 65, 15.96, 2.77, 'card', 'settled', false, '2026-05-11 05:10:00+00', '2026-05-11'),
	(10083, 83, 12, 1.99, 0.35, 'invoice', 'settled', false, '2026-05-11 16:50:00+00', '2026-05-11'),
	(10084, 84, 49, 2.52, 0.44, 'card', 'settled', false, '2026-05-12 04:30:00+00', '2026-05-12'),
	(10085, 85, 86, 3.05, 0.53, 'wallet', 'settled', false, '2026-05-12 16:10:00+00', '2026-05-12'),
	(10086, 86, 33, 3.58, 0.62, 'card', 'settled', false, '2026-05-13 03:50:00+00', '2026-05-13'),
	(10087, 87, 70, 4.11, 0.71, 'invoice', 'settled', false, '2026-05-13 15:30:00+00', '2026-05-13'),
	(10088, 88, 17, 4.64, 0.81, 'card', 'settled', false, '2026-05-14 03:10:00+00', '2026-05-14'),
	(10089, 89, 54, 5.17, 0.90, 'wallet', 'settled', false, '2026-05-14 14:50:00+00', '2026-05-14'),
	(10090, 90, 1, 5.70, 0.99, 'card', 'settled', false, '2026-05-15 02:30:00+00', '2026-05-15'),
	(10091, 91, 38, 6.23, 1.08, 'invoice', 'settled', false, '2026-05-15 14:10:00+00', '2026-05-15'),
	(10092, 92, 75, 6.76, 1.17, 'card', 'settled', false, '2026-05-16 01:50:00+00', '2026-05-16'),
	(10093, 93, 22, -3.01, -0.52, 'wallet', 'refunded', true, '2026-05-16 13:30:00+00', '2026-05-16'),
	(10094, 94, 59, 7.82, 1.36, 'card', 'failed', false, '2026-05-17 01:10:00+00', '2026-05-17'),
	(10095, 95, 6, 8.35, 1.45, 'invoice', 'settled', false, '2026-05-17 12:50:00+00', '2026-05-17'),
	(10096, 96, 43, 8.88, 1.54, 'card', 'settled', false, '2026-05-18 00:30:00+00', '2026-05-18'),
	(10097, 97, 80, 9.41, 1.63, 'wallet', 'settled', false, '2026-05-18 12:10:00+00', '2026-05-18'),
	(10098, 98, 27, 9.94, 1.73, 'card', 'settled', false, '2026-05-18 23:50:00+00', '2026-05-18'),
	(10099, 99, 64, 10.47, 1.82, 'invoice', 'settled', false, '2026-05-19 11:30:00+00', '2026-05-19'),
	(10100, 100, 11, 11.00, 1.91, 'card', 'settled', false, '2026-05-19 23:10:00+00', '2026-05-19'),
	(10101, 101, 48, 11.53, 2.00, 'wallet', 'settled', false, '2026-05-20 10:50:00+00', '2026-05-20'),
	(10102, 102, 85, 12.06, 2.09, 'card', 'settled', false, '2026-05-20 22:30:00+00', '2026-05-20'),
	(10103, 103, 32, 12.59, 2.19, 'invoice', 'settled', false, '2026-05-21 10:10:00+00', '2026-05-21'),
	(10104, 104, 69, 13.12, 2.28, 'card', 'settled', false, '2026-05-21 21:50:00+00', '2026-05-21'),
	(10105, 105, 16, 13.65, 2.37, 'wallet', 'settled', false, '2026-05-22 09:30:00+00', '2026-05-22'),
	(10106, 106, 53, 14.18, 2.46, 'card', 'settled', false, '2026-05-22 21:10:00+00', '2026-05-22'),
	(10107, 107, 90, 14.71, 2.55, 'invoice', 'settled', false, '2026-05-23 08:50:00+00', '2026-05-23'),
	(10108, 108, 37, 15.24, 2.64, 'card', 'settled', false, '2026-05-23 20:30:00+00', '2026-05-23'),
	(10109, 109, 74, 15.77, 2.74, 'wallet', 'settled', false, '2026-05-24 08:10:00+00', '2026-05-24'),
	(10110, 110, 21, 1.80, 0.31, 'card', 'settled', false, '2026-05-24 19:50:00+00', '2026-05-24'),
	(10111, 111, 58, 2.33, 0.40, 'invoice', 'settled', false, '2026-05-25 07:30:00+00', '2026-05-25'),
	(10112, 112, 5, 2.86, 0.50, 'card', 'settled', false, '2026-05-25 19:10:00+00', '2026-05-25'),
	(10113, 113, 42, 3.39, 0.59, 'wallet', 'settled', false, '2026-05-26 06:50:00+00', '2026-05-26'),
	(10114, 114, 79, 3.92, 0.68, 'card', 'settled', false, '2026-05-26 18:30:00+00', '2026-05-26'),
	(10115, 115, 26, 4.45, 0.77, 'invoice', 'settled', false, '2026-05-27 06:10:00+00', '2026-05-27'),
	(10116, 116, 63, 4.98, 0.86, 'card', 'settled', false, '2026-05-27 17:50:00+00', '2026-05-27'),
	(10117, 117, 10, 5.51, 0.96, 'wallet', 'settled', false, '2026-05-28 05:30:00+00', '2026-05-28'),
	(10118, 118, 47, 6.04, 1.05, 'card', 'settled', false, '2026-05-28 17:10:00+00', '2026-05-28'),
	(10119, 119, 84, 6.57, 1.14, 'invoice', 'settled', false, '2026-05-29 04:50:00+00', '2026-05-29'),
	(10120, 120, 31, 7.10, 1.23, 'card', 'settled', false, '2026-05-29 16:30:00+00', '2026-05-29'),
	(10121, 121, 68, 7.63, 1.32, 'wallet', 'settled', false, '2026-05-30 04:10:00+00', '2026-05-30'),
	(10122, 122, 15, 8.16, 1.42, 'card', 'settled', false, '2026-05-30 15:50:00+00', '2026-05-30'),
	(10123, 123, 52, 8.69, 1.51, 'invoice', 'settled', false, '2026-05-31 03:30:00+00', '2026-05-31'),
	(10124, 124, 89, -5.18, -0.90, 'card', 'refunded', true, '2026-05-31 15:10:00+00', '2026-05-31'),
	(10125, 125, 36, 9.75, 1.69, 'wallet', 'settled', false, '2026-06-01 02:50:00+00', '2026-06-01'),
	(10126, 126, 73, 10.28, 1.78, 'card', 'settled', false, '2026-06-01 14:30:00+00', '2026-06-01'),
	(10127, 127, 20, 10.81, 1.88, 'invoice', 'settled', false, '2026-06-02 02:10:00+00', '2026-06-02'),
	(10128, 128, 57, 11.34, 1.97, 'card', 'settled', false, '2026-06-02 13:50:00+00', '2026-06-02'),
	(10129, 129, 4, 11.87, 2.06, 'wallet', 'settled', false, '2026-06-03 01:30:00+00', '2026-06-03'),
	(10130, 130, 41, 12.40, 2.15, 'card', 'settled', false, '2026-06-03 13:10:00+00', '2026-06-03'),
	(10131, 131, 78, 12.93, 2.24, 'invoice', 'settled', false, '2026-06-04 00:50:00+00', '2026-06-04'),
	(10132, 132, 25, 13.46, 2.34, 'card', 'settled', false, '2026-06-04 12:30:00+00', '2026-06-04'),
	(10133, 133, 62, 13.99, 2.43, 'wallet', 'settled', false, '2026-06-05 00:10:00+00', '2026-06-05'),
	(10134, 134, 9, 14.52, 2.52, 'card', 'settled', false, '2026-06-05 11:50:00+00', '2026-06-05'),
	(10135, 135, 46, 15.05, 2.61, 'invoice', 'settled', false, '2026-06-05 23:30:00+00', '2026-06-05'),
	(10136, 136, 83, 15.58, 2.70, 'card', 'settled', false, '2026-06-06 11:10:00+00', '2026-06-06'),
	(10137, 137, 30, 1.61, 0.28, 'wallet', 'settled', false, '2026-06-06 22:50:00+00', '2026-06-06'),
	(10138, 138, 67, 2.14, 0.37, 'card', 'settled', false, '2026-06-07 10:30:00+00', '2026-06-07'),
	(10139, 139, 14, 2.67, 0.46, 'invoice', 'settled', false, '2026-06-07 22:10:00+00', '2026-06-07'),
	(10140, 140, 51, 3.20, 0.56, 'card', 'settled', false, '2026-06-08 09:50:00+00', '2026-06-08'),
	(10141, 141, 88, 3.73, 0.65, 'wallet', 'failed', false, '2026-06-08 21:30:00+00', '2026-06-08'),
	(10142, 900142, NULL, 4.26, 0.74, 'card', 'settled', false, '2026-06-09 09:10:00+00', '2026-06-09'),
	(10143, 143, 72, 4.79, 0.83, 'invoice', 'settled', false, '2026-06-09 20:50:00+00', '2026-06-09'),
	(10144, 144, 19, 5.32, 0.92, 'card', 'settled', false, '2026-06-10 08:30:00+00', '2026-06-10'),
	(10145, 145, 56, 5.85, 1.02, 'wallet', 'settled', false, '2026-06-10 20:10:00+00', '2026-06-10'),
	(10146, 146, 3, 6.38, 1.11, 'card', 'settled', false, '2026-06-11 07:50:00+00', '2026-06-11'),
	(10147, 147, 40, 6.91, 1.20, 'invoice', 'settled', false, '2026-06-11 19:30:00+00', '2026-06-11'),
	(10148, 148, 77, 7.44, 1.29, 'card', 'settled', false, '2026-06-12 07:10:00+00', '2026-06-12'),
	(10149, 149, 24, 7.97, 1.38, 'wallet', 'settled', false, '2026-06-12 18:50:00+00', '2026-06-12'),
	(10150, 150, 61, 8.50, 1.48, 'card', 'settled', false, '2026-06-13 06:30:00+00', '2026-06-13'),
	(10151, 151, 8, 9.03, 1.57, 'invoice', 'settled', false, '2026-06-13 18:10:00+00', '2026-06-13'),
	(10152, 152, 45, 9.56, 1.66, 'card', 'settled', false, '2026-06-14 05:50:00+00', '2026-06-14'),
	(10153, 153, 82, 10.09, 1.75, 'wallet', 'settled', false, '2026-06-14 17:30:00+00', '2026-06-14'),
	(10154, 154, 29, 10.62, 1.84, 'card', 'settled', false, '2026-06-15 05:10:00+00', '2026-06-15'),
	(10155, 155, 66, -2.35, -0.41, 'invoice', 'refunded', true, '2026-06-15 16:50:00+00', '2026-06-15'),
	(10156, 156, 13, 11.68, 2.03, 'card', 'settled', false, '2026-06-16 04:30:00+00', '2026-06-16'),
	(10157, 157, 50, 12.21, 2.12, 'wallet', 'settled', false, '2026-06-16 16:10:00+00', '2026-06-16'),
	(10158, 158, 87, 12.74, 2.21, 'card', 'settled', false, '2026-06-17 03:50:00+00', '2026-06-17'),
	(10159, 159, 34, 13.27, 2.30, 'invoice', 'settled', false, '2026-06-17 15:30:00+00', '2026-06-17'),
	(10160, 160, 71, 13.80, 2.40, 'card', 'settled', false, '2026-06-18 03:10:00+00', '2026-06-18'),
	(10161, 161, 18, 14.33, 2.49, 'wallet', 'settled', false, '2026-06-18 14:50:00+00', '2026-06-18'),
	(10162, 162, 55, 14.86, 2.58, 'card', 'settled', false, '2026-06-19 02:30:00+00', '2026-06-19'),
	(10163, 900163, NULL, 15.39, 2.67, 'invoice', 'settled', false, '2026-06-19 14:10:00+00', '2026-06-19'),
	(10164, 164, 39, 15.92, 2.76, 'card', 'settled', false, '2026-06-20 01:50:00+00', '2026-06-20'),
	(10165, 165, 76, 1.95, 0.34, 'wallet', 'settled', false, '2026-06-20 13:30:00+00', '2026-06-20'),
	(10166, 166, 23, 2.48, 0.43, 'card', 'settled', false, '2026-06-21 01:10:00+00', '2026-06-21'),
	(10167, 167, 60, 3.01, 0.52, 'invoice', 'settled', false, '2026-06-21 12:50:00+00', '2026-06-21'),
	(10168, 168, 7, 3.54, 0.61, 'card', 'settled', false, '2026-06-22 00:30:00+00', '2026-06-22'),
	(10169, 169, 44, 4.07, 0.71, 'wallet', 'settled', false, '2026-06-22 12:10:00+00', '2026-06-22'),
	(10170, 170, 81, 4.60, 0.80, 'card', 'settled', false, '2026-06-22 23:50:00+00', '2026-06-22'),
	(10171, 171, 28, 5.13, 0.89, 'invoice', 'settled', false, '2026-06-23 11:30:00+00', '2026-06-23'),
	(10172, 172, 65, 5.66, 0.98, 'card', 'settled', false, '2026-06-23 23:10:00+00', '2026-06-23'),
	(10173, 173, 12, 6.19, 1.07, 'wallet', 'settled', false, '2026-06-24 10:50:00+00', '2026-06-24'),
	(10174, 174, 49, 6.72, 1.17, 'card', 'settled', false, '2026-06-24 22:30:00+00', '2026-06-24'),
	(10175, 175, 86, 7.25, 1.26, 'invoice', 'settled', false, '2026-06-25 10:10:00+00', '2026-06-25'),
	(10176, 176, 33, 7.78, 1.35, 'card', 'settled', false, '2026-06-25 21:50:00+00', '2026-06-25');

--
-- Data for Name: fct_rentals; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.fct_rentals VALUES
	(123, 52, 52, 4, 1, '2026-05-31 01:00:00+00', '2026-05-31 01:58:00+00', '2026-05-31', 58.0, 2.20, 2.3, 'kiosk', true, 8.70, 8.69, 0),
	(63, 82, 52, 4, 1, '2026-05-01 21:00:00+00', '2026-05-01 21:28:00+00', '2026-05-01', 28.0, NULL, NULL, 'kiosk', true, 4.20, 5.89, 0),
	(3, 22, 52, 4, 1, '2026-04-02 17:00:00+00', '2026-04-02 18:33:00+00', '2026-04-02', 93.0, 2.24, 1.4, 'kiosk', true, 13.95, 3.09, 0),
	(147, 40, 40, 4, 1, '2026-06-11 17:00:00+00', '2026-06-11 18:29:00+00', '2026-06-11', 89.0, 7.71, 5.2, 'app', false, 14.35, 6.91, 0),
	(87, 70, 40, 4, 1, '2026-05-13 13:00:00+00', '2026-05-13 13:59:00+00', '2026-05-13', 59.0, 7.73, 7.9, 'app', false, 9.85, 4.11, 0),
	(27, 10, 40, 4, 1, '2026-04-14 09:00:00+00', '2026-04-14 09:29:00+00', '2026-04-14', 29.0, NULL, NULL, 'app', false, 5.35, 15.81, 0),
	(171, 28, 28, 4, 1, '2026-06-23 09:00:00+00', '2026-06-23 09:25:00+00', '2026-06-23', 25.0, NULL, NULL, 'app', false, 7.13, 5.13, 0),
	(111, 58, 28, 4, 1, '2026-05-25 05:00:00+00', '2026-05-25 06:30:00+00', '2026-05-25', 90.0, 4.04, 2.7, 'app', false, 21.75, 2.33, 0),
	(51, 88, 28, 4, 1, '2026-04-26 01:00:00+00', '2026-04-26 02:00:00+00', '2026-04-26', 60.0, 4.06, 4.1, 'app', false, 15.00, 14.03, 0),
	(135, 46, 16, 4, 1, '2026-06-05 21:00:00+00', '2026-06-05 21:26:00+00', '2026-06-05', 26.0, NULL, NULL, 'app', false, 4.90, 15.05, 0),
	(75, 76, 16, 4, 1, '2026-05-07 17:00:00+00', '2026-05-07 18:31:00+00', '2026-05-07', 91.0, 9.58, 6.3, 'app', false, 14.65, 12.25, 0),
	(15, 16, 16, 4, 1, '2026-04-08 13:00:00+00', '2026-04-08 14:01:00+00', '2026-04-08', 61.0, 9.60, 9.4, 'app', false, 10.15, 9.45, 0),
	(159, 34, 4, 4, 1, '2026-06-17 13:00:00+00', '2026-06-17 13:57:00+00', '2026-06-17', 57.0, 5.87, 6.2, 'partner', false, 14.33, 13.27, 0),
	(99, 64, 4, 4, 1, '2026-05-19 09:00:00+00', '2026-05-19 09:27:00+00', '2026-05-19', 27.0, NULL, NULL, 'partner', false, 7.58, 10.47, 0),
	(39, 4, 4, 4, 1, '2026-04-20 05:00:00+00', '2026-04-20 06:32:00+00', '2026-04-20', 92.0, 5.91, 3.9, 'partner', false, 22.20, 7.67, 0),
	(130, 41, 51, 3, 2, '2026-06-03 10:40:00+00', '2026-06-03 11:51:00+00', '2026-06-03', 71.0, 6.49, 5.5, 'app', false, 11.65, 12.40, 0),
	(70, 71, 51, 3, 2, '2026-05-05 06:40:00+00', '2026-05-05 07:21:00+00', '2026-05-05', 41.0, 6.51, 9.5, 'app', false, 7.15, 9.60, 0),
	(10, 11, 51, 3, 2, '2026-04-06 02:40:00+00', '2026-04-06 02:51:00+00', '2026-04-06', 11.0, 6.53, 35.6, 'app', true, 1.65, 6.80, 0),
	(154, 29, 39, 3, 2, '2026-06-15 02:40:00+00', '2026-06-15 02:47:00+00', '2026-06-15', 7.0, 2.80, 24.0, 'partner', true, 1.58, 10.62, 0),
	(94, 59, 39, 3, 2, '2026-05-16 22:40:00+00', '2026-05-16 23:52:00+00', '2026-05-16', 72.0, 2.82, 2.4, 'partner', true, 16.20, 0, 0),
	(34, 89, 39, 3, 2, '2026-04-17 18:40:00+00', '2026-04-17 19:22:00+00', '2026-04-17', 42.0, 2.84, 4.1, 'partner', true, 9.45, 5.02, 0),
	(178, 17, 27, 3, 2, '2026-06-26 18:40:00+00', NULL, '2026-06-26', NULL, 8.31, NULL, 'kiosk', true, NULL, 0, 0),
	(118, 47, 27, 3, 2, '2026-05-28 14:40:00+00', '2026-05-28 14:48:00+00', '2026-05-28', 8.0, 8.33, 62.5, 'kiosk', true, 1.20, 6.04, 0),
	(58, 77, 27, 3, 2, '2026-04-29 10:40:00+00', '2026-04-29 11:53:00+00', '2026-04-29', 73.0, 8.35, 6.9, 'kiosk', true, 10.95, 3.24, 0),
	(142, 35, 15, 3, 2, '2026-06-09 06:40:00+00', '2026-06-09 07:19:00+00', '2026-06-09', 39.0, 4.65, 7.2, 'app', false, 6.85, 0, 0),
	(82, 65, 15, 3, 2, '2026-05-11 02:40:00+00', '2026-05-11 02:49:00+00', '2026-05-11', 9.0, 4.67, 31.1, 'app', false, 2.35, 15.96, 0),
	(22, 5, 15, 3, 2, '2026-04-11 22:40:00+00', '2026-04-11 23:54:00+00', '2026-04-11', 74.0, 4.69, 3.8, 'app', true, 11.10, 13.16, 0),
	(166, 23, 3, 3, 2, '2026-06-20 22:40:00+00', '2026-06-20 23:50:00+00', '2026-06-20', 70.0, 0.96, 0.8, 'app', true, 15.75, 2.48, 0),
	(106, 53, 3, 3, 2, '2026-05-22 18:40:00+00', '2026-05-22 19:20:00+00', '2026-05-22', 40.0, 0.98, 1.5, 'app', false, 10.50, 14.18, 0),
	(46, 83, 3, 3, 2, '2026-04-23 14:40:00+00', '2026-04-23 14:50:00+00', '2026-04-23', 10.0, 1.00, 6.0, 'app', true, 2.25, 11.38, 0),
	(137, 30, 50, 2, 3, '2026-06-06 20:20:00+00', '2026-06-06 21:44:00+00', '2026-06-06', 84.0, 1.58, 1.1, 'app', false, 13.60, 1.61, 0),
	(77, 60, 50, 2, 3, '2026-05-08 16:20:00+00', '2026-05-08 16:16:00+00', '2026-05-08', -4.0, 1.60, NULL, 'app', false, 1.00, 13.31, 0),
	(17, 90, 50, 2, 3, '2026-04-09 12:20:00+00', '2026-04-09 12:44:00+00', '2026-04-09', 24.0, 1.62, 4.1, 'app', false, 4.60, 10.51, 0),
	(161, 18, 38, 2, 3, '2026-06-18 12:20:00+00', '2026-06-18 12:40:00+00', '2026-06-18', 20.0, 7.09, 21.3, 'app', false, 6.00, 14.33, 0),
	(101, 48, 38, 2, 3, '2026-05-20 08:20:00+00', '2026-05-20 09:45:00+00', '2026-05-20', 85.0, 7.11, 5.0, 'app', false, 20.63, 11.53, 0),
	(41, 78, 38, 2, 3, '2026-04-21 04:20:00+00', '2026-04-21 05:15:00+00', '2026-04-21', 55.0, 7.13, 7.8, 'app', false, 13.88, 0, 0),
	(125, 36, 26, 2, 3, '2026-06-01 00:20:00+00', '2026-06-01 00:41:00+00', '2026-06-01', 21.0, 3.43, 9.8, 'app', false, 4.15, 9.75, 0),
	(65, 66, 26, 2, 3, '2026-05-02 20:20:00+00', '2026-05-02 21:46:00+00', '2026-05-02', 86.0, 3.45, 2.4, 'app', false, 13.90, 6.95, 0),
	(5, 6, 26, 2, 3, '2026-04-03 16:20:00+00', '2026-04-03 17:16:00+00', '2026-04-03', 56.0, 3.47, 3.7, 'app', false, 9.40, 4.15, 0),
	(149, 24, 14, 2, 3, '2026-06-12 16:20:00+00', '2026-06-12 17:12:00+00', '2026-06-12', 52.0, 8.94, 10.3, 'partner', false, 13.20, 7.97, 0),
	(89, 54, 14, 2, 3, '2026-05-14 12:20:00+00', '2026-05-14 12:42:00+00', '2026-05-14', 22.0, 8.96, 24.4, 'partner', false, 6.45, 5.17, 0),
	(29, 84, 14, 2, 3, '2026-04-15 08:20:00+00', '2026-04-15 09:47:00+00', '2026-04-15', 87.0, 8.98, 6.2, 'partner', true, 19.58, 2.37, 0),
	(173, 12, 2, 2, 3, '2026-06-24 08:20:00+00', '2026-06-24 09:43:00+00', '2026-06-24', 83.0, 5.25, 3.8, 'kiosk', true, 12.45, 6.19, 0),
	(113, 42, 2, 2, 3, '2026-05-26 04:20:00+00', '2026-05-26 05:13:00+00', '2026-05-26', 53.0, 5.27, 6.0, 'kiosk', true, 7.95, 3.39, 0),
	(53, 72, 2, 2, 3, '2026-04-27 00:20:00+00', '2026-04-27 00:43:00+00', '2026-04-27', 23.0, 5.29, 13.8, 'kiosk', true, 3.45, 15.09, 0),
	(144, 19, 49, 1, 4, '2026-06-10 06:00:00+00', '2026-06-10 07:37:00+00', '2026-06-10', 97.0, NULL, NULL, 'partner', true, 21.83, 5.32, 0),
	(84, 49, 49, 1, 4, '2026-05-12 02:00:00+00', '2026-05-12 03:07:00+00', '2026-05-12', 67.0, 5.89, 5.3, 'partner', true, 15.08, 2.52, 0),
	(24, 79, 49, 1, 4, '2026-04-12 22:00:00+00', '2026-04-12 22:37:00+00', '2026-04-12', 37.0, 5.91, 9.6, 'partner', true, 8.33, 14.22, 0),
	(168, 7, 37, 1, 4, '2026-06-21 22:00:00+00', '2026-06-21 22:33:00+00', '2026-06-21', 33.0, 2.18, 4.0, 'kiosk', false, 5.95, 3.54, 0),
	(108, 37, 37, 1, 4, '2026-05-23 18:00:00+00', '2026-05-23 19:38:00+00', '2026-05-23', 98.0, NULL, NULL, 'kiosk', true, 14.70, 15.24, 0),
	(48, 67, 37, 1, 4, '2026-04-24 14:00:00+00', '2026-04-24 15:08:00+00', '2026-04-24', 68.0, 2.22, 2.0, 'kiosk', true, 10.20, 12.44, 0),
	(132, 25, 25, 1, 4, '2026-06-04 10:00:00+00', '2026-06-04 10:34:00+00', '2026-06-04', 34.0, 7.72, 13.6, 'app', false, 6.10, 13.46, 0),
	(72, 55, 25, 1, 4, '2026-05-06 06:00:00+00', '2026-05-06 07:39:00+00', '2026-05-06', 99.0, NULL, NULL, 'app', true, 14.85, 10.66, 0),
	(12, 85, 25, 1, 4, '2026-04-07 02:00:00+00', '2026-04-07 03:09:00+00', '2026-04-07', 69.0, 7.76, 6.7, 'app', true, 10.35, 7.86, 0),
	(156, 13, 13, 1, 4, '2026-06-16 02:00:00+00', '2026-06-16 03:05:00+00', '2026-06-16', 65.0, 4.03, 3.7, 'app', false, 16.13, 11.68, 0),
	(96, 43, 13, 1, 4, '2026-05-17 22:00:00+00', '2026-05-17 22:35:00+00', '2026-05-17', 35.0, 4.05, 6.9, 'app', false, 9.38, 8.88, 0),
	(36, 73, 13, 1, 4, '2026-04-18 18:00:00+00', '2026-04-18 19:40:00+00', '2026-04-18', 100.0, NULL, NULL, 'app', true, 22.50, 6.08, 0),
	(180, 1, 1, 1, 4, '2026-06-27 18:00:00+00', NULL, '2026-06-27', NULL, NULL, NULL, 'app', false, NULL, 0, 0),
	(120, 31, 1, 1, 4, '2026-05-29 14:00:00+00', '2026-05-29 15:06:00+00', '2026-05-29', 66.0, 9.56, 8.7, 'app', false, 10.90, 7.10, 0),
	(60, 61, 1, 1, 4, '2026-04-30 10:00:00+00', '2026-04-30 10:36:00+00', '2026-04-30', 36.0, 9.58, 16.0, 'app', true, 5.40, 4.30, 0),
	(127, 20, 60, 12, 5, '2026-06-01 23:40:00+00', '2026-06-02 00:59:00+00', '2026-06-01', 79.0, 4.65, 3.5, 'app', false, 12.85, 10.81, 0),
	(67, 50, 60, 12, 5, '2026-05-03 19:40:00+00', '2026-05-03 20:29:00+00', '2026-05-03', 49.0, 4.67, 5.7, 'app', false, 8.35, 8.01, 0),
	(7, 80, 60, 12, 5, '2026-04-04 15:40:00+00', '2026-04-04 15:59:00+00', '2026-04-04', 19.0, 4.69, 14.8, 'app', true, 2.85, 5.21, 0),
	(151, 8, 48, 12, 5, '2026-06-13 15:40:00+00', '2026-06-13 15:55:00+00', '2026-06-13', 15.0, 0.96, 3.8, 'app', false, 4.88, 9.03, 0),
	(91, 38, 48, 12, 5, '2026-05-15 11:40:00+00', '2026-05-15 13:00:00+00', '2026-05-15', 80.0, 0.98, 0.7, 'app', false, 19.50, 6.23, 0),
	(31, 68, 48, 12, 5, '2026-04-16 07:40:00+00', '2026-04-16 08:30:00+00', '2026-04-16', 50.0, 1.00, 1.2, 'app', false, 12.75, 0, -3.67),
	(175, 86, 36, 12, 5, '2026-06-25 07:40:00+00', '2026-06-25 08:26:00+00', '2026-06-25', 46.0, 6.48, 8.5, 'app', false, 7.90, 7.25, 0),
	(115, 26, 36, 12, 5, '2026-05-27 03:40:00+00', '2026-05-27 03:56:00+00', '2026-05-27', 16.0, 6.50, 24.4, 'app', false, 3.40, 4.45, 0),
	(55, 56, 36, 12, 5, '2026-04-27 23:40:00+00', '2026-04-28 01:01:00+00', '2026-04-27', 81.0, 6.52, 4.8, 'app', false, 13.15, 1.65, 0),
	(139, 14, 24, 12, 5, '2026-06-07 19:40:00+00', '2026-06-07 20:27:00+00', '2026-06-07', 47.0, 2.81, 3.6, 'partner', false, 12.08, 2.67, 0),
	(79, 44, 24, 12, 5, '2026-05-09 15:40:00+00', '2026-05-09 15:57:00+00', '2026-05-09', 17.0, 2.83, 10.0, 'partner', true, 3.83, 14.37, 0),
	(19, 74, 24, 12, 5, '2026-04-10 11:40:00+00', '2026-04-10 13:02:00+00', '2026-04-10', 82.0, 2.85, 2.1, 'partner', true, 18.45, 11.57, 0),
	(163, 2, 12, 12, 5, '2026-06-19 11:40:00+00', '2026-06-19 12:58:00+00', '2026-06-19', 78.0, 8.32, 6.4, 'kiosk', true, 11.70, 0, 0),
	(103, 32, 12, 12, 5, '2026-05-21 07:40:00+00', '2026-05-21 08:28:00+00', '2026-05-21', 48.0, 8.34, 10.4, 'kiosk', true, 7.20, 12.59, 0),
	(43, 62, 12, 12, 5, '2026-04-22 03:40:00+00', '2026-04-22 03:58:00+00', '2026-04-22', 18.0, 8.36, 27.9, 'kiosk', true, 2.70, 9.79, 0),
	(134, 9, 59, 11, 6, '2026-06-05 09:20:00+00', '2026-06-05 10:52:00+00', '2026-06-05', 92.0, 8.94, 5.8, 'partner', true, 20.70, 14.52, 0),
	(74, 39, 59, 11, 6, '2026-05-07 05:20:00+00', '2026-05-07 06:22:00+00', '2026-05-07', 62.0, 8.96, 8.7, 'partner', true, 13.95, 11.72, 0),
	(14, 69, 59, 11, 6, '2026-04-08 01:20:00+00', '2026-04-08 01:52:00+00', '2026-04-08', 32.0, 8.98, 16.8, 'partner', true, 7.20, 8.92, 0),
	(158, 87, 47, 11, 6, '2026-06-17 01:20:00+00', '2026-06-17 01:48:00+00', '2026-06-17', 28.0, 5.25, 11.3, 'kiosk', true, 4.20, 12.74, 0),
	(98, 27, 47, 11, 6, '2026-05-18 21:20:00+00', '2026-05-18 22:53:00+00', '2026-05-18', 93.0, 5.27, 3.4, 'kiosk', true, 13.95, 9.94, 0),
	(38, 57, 47, 11, 6, '2026-04-19 17:20:00+00', '2026-04-19 18:23:00+00', '2026-04-19', 63.0, 5.29, 5.0, 'kiosk', true, 9.45, 7.14, 0),
	(122, 15, 35, 11, 6, '2026-05-30 13:20:00+00', '2026-05-30 13:49:00+00', '2026-05-30', 29.0, 1.59, 3.3, 'app', false, 5.35, 8.16, 0),
	(62, 45, 35, 11, 6, '2026-05-01 09:20:00+00', '2026-05-01 10:54:00+00', '2026-05-01', 94.0, 1.61, 1.0, 'app', true, 14.10, 0, -5.84),
	(2, 75, 35, 11, 6, '2026-04-02 05:20:00+00', '2026-04-02 06:24:00+00', '2026-04-02', 64.0, 1.63, 1.5, 'app', false, 10.60, 2.56, 0),
	(146, 3, 23, 11, 6, '2026-06-11 05:20:00+00', '2026-06-11 06:20:00+00', '2026-06-11', 60.0, 7.10, 7.1, 'app', false, 15.00, 6.38, 0),
	(86, 33, 23, 11, 6, '2026-05-13 01:20:00+00', '2026-05-13 01:50:00+00', '2026-05-13', 30.0, 7.12, 14.2, 'app', true, 6.75, 3.58, 0),
	(26, 63, 23, 11, 6, '2026-04-13 21:20:00+00', '2026-04-13 22:55:00+00', '2026-04-13', 95.0, 7.14, 4.5, 'app', false, 22.88, 15.28, 0),
	(170, 81, 11, 11, 6, '2026-06-22 21:20:00+00', '2026-06-22 22:51:00+00', '2026-06-22', 91.0, 3.41, 2.2, 'app', false, 14.65, 4.60, 0),
	(110, 21, 11, 11, 6, '2026-05-24 17:20:00+00', '2026-05-24 18:21:00+00', '2026-05-24', 61.0, 3.43, 3.4, 'app', true, 9.15, 1.80, 0),
	(50, 51, 11, 11, 6, '2026-04-25 13:20:00+00', '2026-04-25 13:51:00+00', '2026-04-25', 31.0, 3.45, 6.7, 'app', true, 4.65, 13.50, 0),
	(141, 88, 58, 10, 7, '2026-06-08 19:00:00+00', '2026-06-08 19:10:00+00', '2026-06-08', 10.0, 4.03, 24.2, 'app', false, 3.75, 0, 0),
	(81, 28, 58, 10, 7, '2026-05-10 15:00:00+00', '2026-05-10 16:15:00+00', '2026-05-10', 75.0, NULL, NULL, 'app', false, 18.38, 15.43, 0),
	(21, 58, 58, 10, 7, '2026-04-11 11:00:00+00', '2026-04-11 11:45:00+00', '2026-04-11', 45.0, 4.07, 5.4, 'app', false, 11.63, 12.63, 0),
	(165, 76, 46, 10, 7, '2026-06-20 11:00:00+00', '2026-06-20 11:41:00+00', '2026-06-20', 41.0, 9.55, 14.0, 'app', false, 7.15, 1.95, 0),
	(105, 16, 46, 10, 7, '2026-05-22 07:00:00+00', '2026-05-22 07:11:00+00', '2026-05-22', 11.0, 9.57, 52.2, 'app', false, 2.65, 13.65, 0),
	(45, 46, 46, 10, 7, '2026-04-23 03:00:00+00', '2026-04-23 04:16:00+00', '2026-04-23', 76.0, NULL, NULL, 'app', false, 12.40, 10.85, 0),
	(129, 4, 34, 10, 7, '2026-06-02 23:00:00+00', '2026-06-02 23:42:00+00', '2026-06-02', 42.0, 5.88, 8.4, 'partner', false, 10.95, 11.87, 0),
	(69, 34, 34, 10, 7, '2026-05-04 19:00:00+00', '2026-05-04 19:12:00+00', '2026-05-04', 12.0, 5.90, 29.5, 'partner', true, 2.70, 9.07, 0),
	(9, 64, 34, 10, 7, '2026-04-05 15:00:00+00', '2026-04-05 16:17:00+00', '2026-04-05', 77.0, NULL, NULL, 'partner', true, 17.33, 6.27, 0),
	(153, 82, 22, 10, 7, '2026-06-14 15:00:00+00', '2026-06-14 16:13:00+00', '2026-06-14', 73.0, NULL, NULL, 'kiosk', true, 10.95, 10.09, 0),
	(93, 22, 22, 10, 7, '2026-05-16 11:00:00+00', '2026-05-16 11:43:00+00', '2026-05-16', 43.0, 2.21, 3.1, 'kiosk', true, 6.45, 0, -3.01),
	(33, 52, 22, 10, 7, '2026-04-17 07:00:00+00', '2026-04-17 07:13:00+00', '2026-04-17', 13.0, 2.23, 10.3, 'kiosk', true, 1.95, 4.49, 0),
	(177, 70, 10, 10, 7, '2026-06-26 07:00:00+00', '2026-06-26 07:09:00+00', '2026-06-26', 9.0, 7.70, 51.3, 'app', false, 2.35, 0, 0),
	(117, 10, 10, 10, 7, '2026-05-28 03:00:00+00', '2026-05-28 04:14:00+00', '2026-05-28', 74.0, NULL, NULL, 'app', false, 12.10, 5.51, 0),
	(57, 40, 10, 10, 7, '2026-04-28 23:00:00+00', '2026-04-28 23:44:00+00', '2026-04-28', 44.0, 7.74, 10.6, 'app', true, 6.60, 2.71, 0),
	(148, 77, 57, 9, 8, '2026-06-12 04:40:00+00', '2026-06-12 05:03:00+00', '2026-06-12', 23.0, 8.32, 21.7, 'kiosk', true, 3.45, 7.44, 0),
	(88, 17, 57, 9, 8, '2026-05-14 00:40:00+00', '2026-05-14 02:08:00+00', '2026-05-14', 88.0, 8.34, 5.7, 'kiosk', true, 13.20, 4.64, 0),
	(28, 47, 57, 9, 8, '2026-04-14 20:40:00+00', '2026-04-14 21:38:00+00', '2026-04-14', 58.0, 8.36, 8.6, 'kiosk', false, 9.70, 1.84, 0),
	(172, 65, 45, 9, 8, '2026-06-23 20:40:00+00', '2026-06-23 21:34:00+00', '2026-06-23', 54.0, 4.64, 5.2, 'app', false, 9.10, 5.66, 0),
	(112, 5, 45, 9, 8, '2026-05-25 16:40:00+00', '2026-05-25 17:04:00+00', '2026-05-25', 24.0, 4.66, 11.7, 'app', true, 3.60, 2.86, 0),
	(52, 35, 45, 9, 8, '2026-04-26 12:40:00+00', '2026-04-26 14:09:00+00', '2026-04-26', 89.0, 4.68, 3.2, 'app', false, 14.35, 14.56, 0),
	(136, 83, 33, 9, 8, '2026-06-06 08:40:00+00', '2026-06-06 09:35:00+00', '2026-06-06', 55.0, 0.97, 1.1, 'app', true, 12.38, 15.58, 0),
	(76, 23, 33, 9, 8, '2026-05-08 04:40:00+00', '2026-05-08 05:05:00+00', '2026-05-08', 25.0, 0.99, 2.4, 'app', true, 5.63, 12.78, 0),
	(16, 53, 33, 9, 8, '2026-04-09 00:40:00+00', '2026-04-09 02:10:00+00', '2026-04-09', 90.0, 1.01, 0.7, 'app', false, 21.75, 9.98, 0),
	(160, 71, 21, 9, 8, '2026-06-18 00:40:00+00', '2026-06-18 00:36:00+00', '2026-06-18', -4.0, 6.48, NULL, 'app', false, 1.00, 13.80, 0),
	(100, 11, 21, 9, 8, '2026-05-19 20:40:00+00', '2026-05-19 21:36:00+00', '2026-05-19', 56.0, 6.50, 7.0, 'app', true, 8.40, 11.00, 0),
	(40, 41, 21, 9, 8, '2026-04-20 16:40:00+00', '2026-04-20 17:06:00+00', '2026-04-20', 26.0, 6.52, 15.0, 'app', false, 4.90, 8.20, 0),
	(124, 89, 9, 9, 8, '2026-05-31 12:40:00+00', '2026-05-31 14:07:00+00', '2026-05-31', 87.0, 2.81, 1.9, 'partner', true, 19.58, 0, -5.18),
	(64, 29, 9, 9, 8, '2026-05-02 08:40:00+00', '2026-05-02 09:37:00+00', '2026-05-02', 57.0, 2.83, 3.0, 'partner', true, 12.83, 6.42, 0),
	(4, 59, 9, 9, 8, '2026-04-03 04:40:00+00', '2026-04-03 05:07:00+00', '2026-04-03', 27.0, 2.85, 6.3, 'partner', true, 6.08, 3.62, 0),
	(155, 66, 56, 8, 9, '2026-06-15 14:20:00+00', '2026-06-15 14:56:00+00', '2026-06-15', 36.0, 3.42, 5.7, 'app', false, 6.40, 0, -2.35),
	(95, 6, 56, 8, 9, '2026-05-17 10:20:00+00', '2026-05-17 10:26:00+00', '2026-05-17', 6.0, 3.44, 34.4, 'app', false, 1.90, 8.35, 0),
	(35, 36, 56, 8, 9, '2026-04-18 06:20:00+00', '2026-04-18 07:31:00+00', '2026-04-18', 71.0, 3.46, 2.9, 'app', false, 11.65, 5.55, 0),
	(179, 54, 44, 8, 9, '2026-06-27 06:20:00+00', NULL, '2026-06-27', NULL, 8.93, NULL, 'partner', false, NULL, 0, 0),
	(119, 84, 44, 8, 9, '2026-05-29 02:20:00+00', '2026-05-29 02:57:00+00', '2026-05-29', 37.0, 8.95, 14.5, 'partner', true, 8.33, 6.57, 0),
	(59, 24, 44, 8, 9, '2026-04-29 22:20:00+00', '2026-04-29 22:27:00+00', '2026-04-29', 7.0, 8.97, 76.9, 'partner', true, 1.58, 3.77, 0),
	(143, 72, 32, 8, 9, '2026-06-09 18:20:00+00', '2026-06-09 19:28:00+00', '2026-06-09', 68.0, 5.26, 4.6, 'kiosk', true, 10.20, 4.79, 0),
	(83, 12, 32, 8, 9, '2026-05-11 14:20:00+00', '2026-05-11 14:58:00+00', '2026-05-11', 38.0, 5.28, 8.3, 'kiosk', true, 5.70, 1.99, 0),
	(23, 42, 32, 8, 9, '2026-04-12 10:20:00+00', '2026-04-12 10:28:00+00', '2026-04-12', 8.0, 5.30, 39.8, 'kiosk', true, 1.20, 13.69, 0),
	(167, 60, 20, 8, 9, '2026-06-21 10:20:00+00', '2026-06-21 11:59:00+00', '2026-06-21', 99.0, 1.57, 1.0, 'app', false, 15.85, 3.01, 0),
	(107, 90, 20, 8, 9, '2026-05-23 06:20:00+00', '2026-05-23 07:29:00+00', '2026-05-23', 69.0, 1.59, 1.4, 'app', false, 11.35, 14.71, 0),
	(47, 30, 20, 8, 9, '2026-04-24 02:20:00+00', '2026-04-24 02:59:00+00', '2026-04-24', 39.0, 1.61, 2.5, 'app', false, 6.85, 0, 0),
	(131, 78, 8, 8, 9, '2026-06-03 22:20:00+00', '2026-06-03 22:16:00+00', '2026-06-03', -4.0, 7.10, NULL, 'app', false, 1.50, 12.93, 0),
	(71, 18, 8, 8, 9, '2026-05-05 18:20:00+00', '2026-05-05 19:30:00+00', '2026-05-05', 70.0, 7.12, 6.1, 'app', false, 17.25, 10.13, 0),
	(11, 48, 8, 8, 9, '2026-04-06 14:20:00+00', '2026-04-06 15:00:00+00', '2026-04-06', 40.0, 7.14, 10.7, 'app', false, 10.50, 7.33, 0),
	(162, 55, 55, 7, 10, '2026-06-19 00:00:00+00', '2026-06-19 00:49:00+00', '2026-06-19', 49.0, NULL, NULL, 'app', true, 7.35, 14.86, 0),
	(102, 85, 55, 7, 10, '2026-05-20 20:00:00+00', '2026-05-20 20:19:00+00', '2026-05-20', 19.0, 7.73, 24.4, 'app', true, 2.85, 12.06, 0),
	(42, 25, 55, 7, 10, '2026-04-21 16:00:00+00', '2026-04-21 17:24:00+00', '2026-04-21', 84.0, 7.75, 5.5, 'app', false, 13.60, 9.26, 0),
	(126, 73, 43, 7, 10, '2026-06-01 12:00:00+00', '2026-06-01 12:50:00+00', '2026-06-01', 50.0, NULL, NULL, 'app', true, 11.25, 10.28, 0),
	(66, 13, 43, 7, 10, '2026-05-03 08:00:00+00', '2026-05-03 08:20:00+00', '2026-05-03', 20.0, 4.06, 12.2, 'app', false, 6.00, 7.48, 0),
	(6, 43, 43, 7, 10, '2026-04-04 04:00:00+00', '2026-04-04 05:25:00+00', '2026-04-04', 85.0, 4.08, 2.9, 'app', false, 20.63, 4.68, 0),
	(150, 61, 31, 7, 10, '2026-06-13 04:00:00+00', '2026-06-13 05:21:00+00', '2026-06-13', 81.0, 9.55, 7.1, 'app', true, 12.15, 8.50, 0),
	(90, 1, 31, 7, 10, '2026-05-15 00:00:00+00', '2026-05-15 00:51:00+00', '2026-05-15', 51.0, NULL, NULL, 'app', false, 8.65, 5.70, 0),
	(30, 31, 31, 7, 10, '2026-04-15 20:00:00+00', '2026-04-15 20:21:00+00', '2026-04-15', 21.0, 9.59, 27.4, 'app', false, 4.15, 2.90, 0),
	(174, 49, 19, 7, 10, '2026-06-24 20:00:00+00', '2026-06-24 20:17:00+00', '2026-06-24', 17.0, 5.86, 20.7, 'partner', true, 3.83, 6.72, 0),
	(114, 79, 19, 7, 10, '2026-05-26 16:00:00+00', '2026-05-26 17:22:00+00', '2026-05-26', 82.0, 5.88, 4.3, 'partner', true, 18.45, 3.92, 0),
	(54, 19, 19, 7, 10, '2026-04-27 12:00:00+00', '2026-04-27 12:52:00+00', '2026-04-27', 52.0, NULL, NULL, 'partner', true, 11.70, 15.62, 0),
	(138, 67, 7, 7, 10, '2026-06-07 08:00:00+00', '2026-06-07 08:18:00+00', '2026-06-07', 18.0, 2.19, 7.3, 'kiosk', true, 2.70, 2.14, 0),
	(78, 7, 7, 7, 10, '2026-05-09 04:00:00+00', '2026-05-09 05:23:00+00', '2026-05-09', 83.0, 2.21, 1.6, 'kiosk', true, 12.45, 13.84, 0),
	(18, 37, 7, 7, 10, '2026-04-10 00:00:00+00', '2026-04-10 00:53:00+00', '2026-04-10', 53.0, NULL, NULL, 'kiosk', true, 7.95, 11.04, 0),
	(169, 44, 54, 6, 11, '2026-06-22 09:40:00+00', '2026-06-22 10:42:00+00', '2026-06-22', 62.0, 2.80, 2.7, 'partner', true, 13.95, 4.07, 0),
	(109, 74, 54, 6, 11, '2026-05-24 05:40:00+00', '2026-05-24 06:12:00+00', '2026-05-24', 32.0, 2.82, 5.3, 'partner', false, 8.70, 15.77, 0),
	(49, 14, 54, 6, 11, '2026-04-25 01:40:00+00', '2026-04-25 03:17:00+00', '2026-04-25', 97.0, 2.84, 1.8, 'partner', false, 23.33, 12.97, 0),
	(133, 62, 42, 6, 11, '2026-06-04 21:40:00+00', '2026-06-04 22:43:00+00', '2026-06-04', 63.0, 8.33, 7.9, 'kiosk', true, 9.45, 13.99, 0),
	(73, 2, 42, 6, 11, '2026-05-06 17:40:00+00', '2026-05-06 18:13:00+00', '2026-05-06', 33.0, 8.35, 15.2, 'kiosk', true, 4.95, 11.19, 0),
	(13, 32, 42, 6, 11, '2026-04-07 13:40:00+00', '2026-04-07 15:18:00+00', '2026-04-07', 98.0, 8.37, 5.1, 'kiosk', true, 14.70, 8.39, 0),
	(157, 50, 30, 6, 11, '2026-06-16 13:40:00+00', '2026-06-16 15:14:00+00', '2026-06-16', 94.0, 4.64, 3.0, 'app', false, 15.10, 12.21, 0),
	(97, 80, 30, 6, 11, '2026-05-18 09:40:00+00', '2026-05-18 10:44:00+00', '2026-05-18', 64.0, 4.66, 4.4, 'app', false, 10.60, 9.41, 0),
	(37, 20, 30, 6, 11, '2026-04-19 05:40:00+00', '2026-04-19 06:14:00+00', '2026-04-19', 34.0, 4.68, 8.3, 'app', false, 6.10, 6.61, 0),
	(121, 68, 18, 6, 11, '2026-05-30 01:40:00+00', '2026-05-30 03:15:00+00', '2026-05-30', 95.0, 0.97, 0.6, 'app', false, 22.88, 7.63, 0),
	(61, 8, 18, 6, 11, '2026-04-30 21:40:00+00', '2026-04-30 22:45:00+00', '2026-04-30', 65.0, 0.99, 0.9, 'app', false, 16.13, 4.83, 0),
	(1, 38, 18, 6, 11, '2026-04-01 17:40:00+00', '2026-04-01 18:15:00+00', '2026-04-01', 35.0, 1.01, 1.7, 'app', false, 9.38, 2.03, 0),
	(145, 56, 6, 6, 11, '2026-06-10 17:40:00+00', '2026-06-10 18:11:00+00', '2026-06-10', 31.0, 6.49, 12.6, 'app', false, 5.65, 5.85, 0),
	(85, 86, 6, 6, 11, '2026-05-12 13:40:00+00', '2026-05-12 15:16:00+00', '2026-05-12', 96.0, 6.51, 4.1, 'app', false, 15.40, 3.05, 0),
	(25, 26, 6, 6, 11, '2026-04-13 09:40:00+00', '2026-04-13 10:46:00+00', '2026-04-13', 66.0, 6.53, 5.9, 'app', false, 10.90, 14.75, 0),
	(176, 33, 53, 5, 12, '2026-06-25 19:20:00+00', '2026-06-25 20:35:00+00', '2026-06-25', 75.0, 7.09, 5.7, 'app', true, 16.88, 7.78, 0),
	(116, 63, 53, 5, 12, '2026-05-27 15:20:00+00', '2026-05-27 16:05:00+00', '2026-05-27', 45.0, 7.11, 9.5, 'app', false, 11.63, 4.98, 0),
	(56, 3, 53, 5, 12, '2026-04-28 11:20:00+00', '2026-04-28 11:35:00+00', '2026-04-28', 15.0, 7.13, 28.5, 'app', false, 4.88, 2.18, 0),
	(140, 51, 41, 5, 12, '2026-06-08 07:20:00+00', '2026-06-08 08:36:00+00', '2026-06-08', 76.0, 3.42, 2.7, 'app', true, 11.40, 3.20, 0),
	(80, 81, 41, 5, 12, '2026-05-10 03:20:00+00', '2026-05-10 04:06:00+00', '2026-05-10', 46.0, 3.44, 4.5, 'app', false, 7.90, 14.90, 0),
	(20, 21, 41, 5, 12, '2026-04-10 23:20:00+00', '2026-04-10 23:36:00+00', '2026-04-10', 16.0, 3.46, 13.0, 'app', true, 2.40, 12.10, 0),
	(164, 39, 29, 5, 12, '2026-06-19 23:20:00+00', '2026-06-19 23:32:00+00', '2026-06-19', 12.0, 8.93, 44.7, 'partner', true, 2.70, 15.92, 0),
	(104, 69, 29, 5, 12, '2026-05-21 19:20:00+00', '2026-05-21 20:37:00+00', '2026-05-21', 77.0, 8.95, 7.0, 'partner', true, 17.33, 13.12, 0),
	(44, 9, 29, 5, 12, '2026-04-22 15:20:00+00', '2026-04-22 16:07:00+00', '2026-04-22', 47.0, 8.97, 11.5, 'partner', true, 10.58, 10.32, 0),
	(128, 57, 17, 5, 12, '2026-06-02 11:20:00+00', '2026-06-02 11:33:00+00', '2026-06-02', 13.0, 5.26, 24.3, 'kiosk', true, 1.95, 11.34, 0),
	(68, 87, 17, 5, 12, '2026-05-04 07:20:00+00', '2026-05-04 08:38:00+00', '2026-05-04', 78.0, 5.28, 4.1, 'kiosk', true, 11.70, 8.54, 0),
	(8, 27, 17, 5, 12, '2026-04-05 03:20:00+00', '2026-04-05 04:08:00+00', '2026-04-05', 48.0, 5.30, 6.6, 'kiosk', true, 7.20, 5.74, 0),
	(152, 45, 5, 5, 12, '2026-06-14 03:20:00+00', '2026-06-14 04:04:00+00', '2026-06-14', 44.0, 1.58, 2.2, 'app', true, 6.60, 9.56, 0),
	(92, 75, 5, 5, 12, '2026-05-15 23:20:00+00', '2026-05-15 23:34:00+00', '2026-05-15', 14.0, 1.60, 6.9, 'app', false, 3.10, 6.76, 0),
	(32, 15, 5, 5, 12, '2026-04-16 19:20:00+00', '2026-04-16 20:39:00+00', '2026-04-16', 79.0, 1.62, 1.2, 'app', false, 12.85, 3.96, 0);

--
-- Data for Name: fct_support_tickets; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.fct_support_tickets VALUES
	(1, 12, 5, 'broken bike', 'normal', '2026-04-04 23:00:00+00', '2026-04-05 01:00:00+00', 120.0),
	(2, 23, 10, 'station full', 'high', '2026-04-06 12:00:00+00', '2026-04-06 15:00:00+00', 180.0),
	(3, 34, 15, 'account', 'low', '2026-04-08 01:00:00+00', '2026-04-08 05:00:00+00', 240.0),
	(4, 45, NULL, 'lost item', 'normal', '2026-04-09 14:00:00+00', '2026-04-09 19:00:00+00', 300.0),
	(5, 56, 25, 'billing', 'high', '2026-04-11 03:00:00+00', NULL, NULL),
	(6, 67, 30, 'broken bike', 'low', '2026-04-12 16:00:00+00', '2026-04-12 23:00:00+00', 420.0),
	(7, 78, 35, 'station full', 'normal', '2026-04-14 05:00:00+00', '2026-04-14 13:00:00+00', 480.0),
	(8, 89, NULL, 'account', 'high', '2026-04-15 18:00:00+00', '2026-04-16 03:00:00+00', 540.0),
	(9, 10, 45, 'lost item', 'low', '2026-04-17 07:00:00+00', '2026-04-17 17:00:00+00', 600.0),
	(10, 21, 50, 'billing', 'normal', '2026-04-18 20:00:00+00', NULL, NULL),
	(11, 32, 55, 'broken bike', 'high', '2026-04-20 09:00:00+00', '2026-04-20 21:00:00+00', 720.0),
	(12, 43, NULL, 'station full', 'low', '2026-04-21 22:00:00+00', '2026-04-22 11:00:00+00', 780.0),
	(13, 54, 65, 'account', 'normal', '2026-04-23 11:00:00+00', '2026-04-24 01:00:00+00', 840.0),
	(14, 65, 70, 'lost item', 'high', '2026-04-25 00:00:00+00', '2026-04-25 15:00:00+00', 900.0),
	(15, 76, 75, 'billing', 'low', '2026-04-26 13:00:00+00', NULL, NULL),
	(16, 87, NULL, 'broken bike', 'normal', '2026-04-28 02:00:00+00', '2026-04-28 19:00:00+00', 1020.0),
	(17, 8, 85, 'station full', 'high', '2026-04-29 15:00:00+00', '2026-04-30 09:00:00+00', 1080.0),
	(18, 19, 90, 'account', 'low', '2026-05-01 04:00:00+00', '2026-05-01 23:00:00+00', 1140.0),
	(19, 30, 95, 'lost item', 'normal', '2026-05-02 17:00:00+00', '2026-05-03 13:00:00+00', 1200.0),
	(20, 41, NULL, 'billing', 'high', '2026-05-04 06:00:00+00', NULL, NULL),
	(21, 52, 105, 'broken bike', 'low', '2026-05-05 19:00:00+00', '2026-05-06 17:00:00+00', 1320.0),
	(22, 63, 110, 'station full', 'normal', '2026-05-07 08:00:00+00', '2026-05-08 07:00:00+00', 1380.0),
	(23, 74, 115, 'account', 'high', '2026-05-08 21:00:00+00', '2026-05-09 21:00:00+00', 1440.0),
	(24, 85, NULL, 'lost item', 'low', '2026-05-10 10:00:00+00', '2026-05-11 11:00:00+00', 1500.0),
	(25, 6, 125, 'billing', 'normal', '2026-05-11 23:00:00+00', NULL, NULL),
	(26, 17, 130, 'broken bike', 'high', '2026-05-13 12:00:00+00', '2026-05-14 15:00:00+00', 1620.0),
	(27, 28, 135, 'station full', 'low', '2026-05-15 01:00:00+00', '2026-05-16 05:00:00+00', 1680.0),
	(28, 39, NULL, 'account', 'normal', '2026-05-16 14:00:00+00', '2026-05-17 19:00:00+00', 1740.0),
	(29, 50, 145, 'lost item', 'high', '2026-05-18 03:00:00+00', '2026-05-19 09:00:00+00', 1800.0),
	(30, 61, 150, 'billing', 'low', '2026-05-19 16:00:00+00', NULL, NULL),
	(31, 72, 155, 'broken bike', 'normal', '2026-05-21 05:00:00+00', '2026-05-21 07:00:00+00', 120.0),
	(32, 83, NULL, 'station full', 'high', '2026-05-22 18:00:00+00', '2026-05-22 21:00:00+00', 180.0),
	(33, 4, 165, 'account', 'low', '2026-05-24 07:00:00+00', '2026-05-24 11:00:00+00', 240.0),
	(34, 15, 170, 'lost item', 'normal', '2026-05-25 20:00:00+00', '2026-05-26 01:00:00+00', 300.0),
	(35, 26, 175, 'billing', 'high', '2026-05-27 09:00:00+00', NULL, NULL),
	(36, 37, NULL, 'broken bike', 'low', '2026-05-28 22:00:00+00', '2026-05-29 05:00:00+00', 420.0),
	(37, 48, 185, 'station full', 'normal', '2026-05-30 11:00:00+00', '2026-05-30 19:00:00+00', 480.0),
	(38, 59, 190, 'account', 'high', '2026-06-01 00:00:00+00', '2026-06-01 09:00:00+00', 540.0),
	(39, 70, 195, 'lost item', 'low', '2026-06-02 13:00:00+00', '2026-06-02 23:00:00+00', 600.0),
	(40, 81, NULL, 'billing', 'normal', '2026-06-04 02:00:00+00', NULL, NULL),
	(41, 2, 205, 'broken bike', 'high', '2026-06-05 15:00:00+00', '2026-06-06 03:00:00+00', 720.0),
	(42, 13, 210, 'station full', 'low', '2026-06-07 04:00:00+00', '2026-06-07 17:00:00+00', 780.0),
	(43, 24, 215, 'account', 'normal', '2026-06-08 17:00:00+00', '2026-06-09 07:00:00+00', 840.0),
	(44, 35, NULL, 'lost item', 'high', '2026-06-10 06:00:00+00', '2026-06-10 21:00:00+00', 900.0),
	(45, 46, 225, 'billing', 'low', '2026-06-11 19:00:00+00', NULL, NULL),
	(46, 57, 230, 'broken bike', 'normal', '2026-06-13 08:00:00+00', '2026-06-14 01:00:00+00', 1020.0),
	(47, 68, 235, 'station full', 'high', '2026-06-14 21:00:00+00', '2026-06-15 15:00:00+00', 1080.0),
	(48, 79, NULL, 'account', 'low', '2026-06-16 10:00:00+00', '2026-06-17 05:00:00+00', 1140.0),
	(49, 90, 245, 'lost item', 'normal', '2026-06-17 23:00:00+00', '2026-06-18 19:00:00+00', 1200.0),
	(50, 11, 250, 'billing', 'high', '2026-06-19 12:00:00+00', NULL, NULL);

--
-- Data for Name: station_utilisation; Type: TABLE DATA; Schema: marts; Owner: -
--

INSERT INTO marts.station_utilisation VALUES
	(6, 'Botanic Garden', 'University', '2026-04-01', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-04-01', false, NULL, 0, 1, 1, 0.063),
	(4, 'University', 'University', '2026-04-02', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-04-02', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-04-02', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-04-02', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-04-03', false, 'Good Friday', 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-04-03', false, 'Good Friday', 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-03', false, 'Good Friday', 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-04-03', false, 'Good Friday', 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-04-04', true, NULL, 1, 0, -1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-04-04', true, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-04-04', true, NULL, 0, 1, 1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-04-04', true, NULL, 1, 0, -1, 0.077),
	(12, 'Fairground', 'Stadium', '2026-04-05', true, NULL, 0, 1, 1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-04-05', true, NULL, 1, 0, -1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-04-05', true, NULL, 1, 0, -1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-04-05', true, NULL, 0, 1, 1, 0.077),
	(3, 'Old Market', 'Old Town', '2026-04-06', false, 'Easter Monday', 1, 0, -1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-04-06', false, 'Easter Monday', 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-06', false, 'Easter Monday', 0, 1, 1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-04-06', false, 'Easter Monday', 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-04-07', false, NULL, 0, 1, 1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-04-07', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-04-07', false, NULL, 0, 1, 1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-04-07', false, NULL, 1, 0, -1, 0.059),
	(4, 'University', 'University', '2026-04-08', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-04-08', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-04-08', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-04-08', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-04-09', false, NULL, 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-04-09', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-09', false, NULL, 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-04-09', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-04-10', false, NULL, 1, 1, 0, 0.095),
	(10, 'Museum Quay', 'Old Town', '2026-04-10', false, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-04-10', false, NULL, 1, 1, 0, 0.100),
	(7, 'Lighthouse', 'Harbour', '2026-04-10', false, NULL, 1, 0, -1, 0.077),
	(10, 'Museum Quay', 'Old Town', '2026-04-11', true, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-04-11', true, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-04-11', true, NULL, 0, 1, 1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-04-11', true, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-04-12', true, NULL, 0, 1, 1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-04-12', true, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-12', true, NULL, 0, 1, 1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-04-12', true, NULL, 1, 0, -1, 0.059),
	(6, 'Botanic Garden', 'University', '2026-04-13', false, NULL, 1, 1, 0, 0.080),
	(11, 'Stadium', 'Stadium', '2026-04-13', false, NULL, 1, 1, 0, 0.125),
	(4, 'University', 'University', '2026-04-14', false, NULL, 1, 0, -1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-04-14', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-14', false, NULL, 1, 0, -1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-04-14', false, NULL, 0, 1, 1, 0.059),
	(10, 'Museum Quay', 'Old Town', '2026-04-15', false, NULL, 0, 1, 1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-04-15', false, NULL, 0, 1, 1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-04-15', false, NULL, 1, 0, -1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-04-15', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-04-16', false, NULL, 1, 1, 0, 0.095),
	(5, 'Tram Depot', 'Old Town', '2026-04-16', false, NULL, 1, 1, 0, 0.100),
	(10, 'Museum Quay', 'Old Town', '2026-04-17', false, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-04-17', false, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-04-17', false, NULL, 0, 1, 1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-04-17', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-04-18', true, NULL, 0, 1, 1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-04-18', true, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-18', true, NULL, 0, 1, 1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-04-18', true, NULL, 1, 0, -1, 0.059),
	(6, 'Botanic Garden', 'University', '2026-04-19', true, NULL, 1, 1, 0, 0.080),
	(11, 'Stadium', 'Stadium', '2026-04-19', true, NULL, 1, 1, 0, 0.125),
	(4, 'University', 'University', '2026-04-20', false, NULL, 1, 0, -1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-04-20', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-20', false, NULL, 1, 0, -1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-04-20', false, NULL, 0, 1, 1, 0.059),
	(10, 'Museum Quay', 'Old Town', '2026-04-21', false, NULL, 0, 1, 1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-04-21', false, NULL, 0, 1, 1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-04-21', false, NULL, 1, 0, -1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-04-21', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-04-22', false, NULL, 1, 1, 0, 0.095),
	(5, 'Tram Depot', 'Old Town', '2026-04-22', false, NULL, 1, 1, 0, 0.100),
	(10, 'Museum Quay', 'Old Town', '2026-04-23', false, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-04-23', false, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-04-23', false, NULL, 0, 1, 1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-04-23', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-04-24', false, NULL, 0, 1, 1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-04-24', false, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-24', false, NULL, 0, 1, 1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-04-24', false, NULL, 1, 0, -1, 0.059),
	(6, 'Botanic Garden', 'University', '2026-04-25', true, NULL, 1, 1, 0, 0.080),
	(11, 'Stadium', 'Stadium', '2026-04-25', true, NULL, 1, 1, 0, 0.125),
	(4, 'University', 'University', '2026-04-26', true, NULL, 1, 0, -1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-04-26', true, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-26', true, NULL, 1, 0, -1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-04-26', true, NULL, 0, 1, 1, 0.059),
	(12, 'Fairground', 'Stadium', '2026-04-27', false, 'King''s Day', 1, 0, -1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-04-27', false, 'King''s Day', 0, 1, 1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-04-27', false, 'King''s Day', 0, 1, 1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-04-27', false, 'King''s Day', 1, 0, -1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-04-27', false, 'King''s Day', 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-04-28', false, NULL, 0, 1, 1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-04-28', false, NULL, 1, 0, -1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-04-28', false, NULL, 1, 1, 0, 0.100),
	(7, 'Lighthouse', 'Harbour', '2026-04-28', false, NULL, 0, 1, 1, 0.077),
	(3, 'Old Market', 'Old Town', '2026-04-29', false, NULL, 1, 0, -1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-04-29', false, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-04-29', false, NULL, 0, 1, 1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-04-29', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-04-30', false, NULL, 0, 1, 1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-04-30', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-04-30', false, NULL, 0, 1, 1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-04-30', false, NULL, 1, 0, -1, 0.059),
	(4, 'University', 'University', '2026-05-01', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-05-01', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-05-01', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-05-01', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-05-02', true, NULL, 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-05-02', true, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-02', true, NULL, 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-05-02', true, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-05-03', true, NULL, 1, 0, -1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-05-03', true, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-05-03', true, NULL, 0, 1, 1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-05-03', true, NULL, 1, 0, -1, 0.077),
	(12, 'Fairground', 'Stadium', '2026-05-04', false, NULL, 0, 1, 1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-05-04', false, NULL, 1, 0, -1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-05-04', false, NULL, 1, 0, -1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-05-04', false, NULL, 0, 1, 1, 0.077),
	(3, 'Old Market', 'Old Town', '2026-05-05', false, 'Liberation Day', 1, 0, -1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-05-05', false, 'Liberation Day', 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-05', false, 'Liberation Day', 0, 1, 1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-05-05', false, 'Liberation Day', 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-05-06', false, NULL, 0, 1, 1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-05-06', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-05-06', false, NULL, 0, 1, 1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-05-06', false, NULL, 1, 0, -1, 0.059),
	(4, 'University', 'University', '2026-05-07', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-05-07', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-05-07', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-05-07', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-05-08', false, NULL, 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-05-08', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-08', false, NULL, 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-05-08', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-05-09', true, NULL, 1, 0, -1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-05-09', true, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-05-09', true, NULL, 0, 1, 1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-05-09', true, NULL, 1, 0, -1, 0.077),
	(12, 'Fairground', 'Stadium', '2026-05-10', true, NULL, 0, 1, 1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-05-10', true, NULL, 1, 0, -1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-05-10', true, NULL, 1, 0, -1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-05-10', true, NULL, 0, 1, 1, 0.077),
	(3, 'Old Market', 'Old Town', '2026-05-11', false, NULL, 1, 0, -1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-05-11', false, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-11', false, NULL, 0, 1, 1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-05-11', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-05-12', false, NULL, 0, 1, 1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-05-12', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-05-12', false, NULL, 0, 1, 1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-05-12', false, NULL, 1, 0, -1, 0.059),
	(4, 'University', 'University', '2026-05-13', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-05-13', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-05-13', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-05-13', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-05-14', false, 'Ascension Day', 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-05-14', false, 'Ascension Day', 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-14', false, 'Ascension Day', 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-05-14', false, 'Ascension Day', 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-05-15', false, NULL, 1, 1, 0, 0.095),
	(10, 'Museum Quay', 'Old Town', '2026-05-15', false, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-05-15', false, NULL, 1, 1, 0, 0.100),
	(7, 'Lighthouse', 'Harbour', '2026-05-15', false, NULL, 1, 0, -1, 0.077),
	(10, 'Museum Quay', 'Old Town', '2026-05-16', true, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-05-16', true, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-05-16', true, NULL, 0, 1, 1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-05-16', true, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-05-17', true, NULL, 0, 1, 1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-05-17', true, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-17', true, NULL, 0, 1, 1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-05-17', true, NULL, 1, 0, -1, 0.059),
	(6, 'Botanic Garden', 'University', '2026-05-18', false, NULL, 1, 1, 0, 0.080),
	(11, 'Stadium', 'Stadium', '2026-05-18', false, NULL, 1, 1, 0, 0.125),
	(4, 'University', 'University', '2026-05-19', false, NULL, 1, 0, -1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-05-19', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-19', false, NULL, 1, 0, -1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-05-19', false, NULL, 0, 1, 1, 0.059),
	(10, 'Museum Quay', 'Old Town', '2026-05-20', false, NULL, 0, 1, 1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-05-20', false, NULL, 0, 1, 1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-05-20', false, NULL, 1, 0, -1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-05-20', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-05-21', false, NULL, 1, 1, 0, 0.095),
	(5, 'Tram Depot', 'Old Town', '2026-05-21', false, NULL, 1, 1, 0, 0.100),
	(10, 'Museum Quay', 'Old Town', '2026-05-22', false, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-05-22', false, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-05-22', false, NULL, 0, 1, 1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-05-22', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-05-23', true, NULL, 0, 1, 1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-05-23', true, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-23', true, NULL, 0, 1, 1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-05-23', true, NULL, 1, 0, -1, 0.059),
	(6, 'Botanic Garden', 'University', '2026-05-24', true, NULL, 1, 1, 0, 0.080),
	(11, 'Stadium', 'Stadium', '2026-05-24', true, NULL, 1, 1, 0, 0.125),
	(4, 'University', 'University', '2026-05-25', false, 'Whit Monday', 1, 0, -1, 0.067);
INSERT INTO marts.station_utilisation VALUES
	(8, 'North Gate', 'North Gate', '2026-05-25', false, 'Whit Monday', 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-25', false, 'Whit Monday', 1, 0, -1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-05-25', false, 'Whit Monday', 0, 1, 1, 0.059),
	(10, 'Museum Quay', 'Old Town', '2026-05-26', false, NULL, 0, 1, 1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-05-26', false, NULL, 0, 1, 1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-05-26', false, NULL, 1, 0, -1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-05-26', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-05-27', false, NULL, 1, 1, 0, 0.095),
	(5, 'Tram Depot', 'Old Town', '2026-05-27', false, NULL, 1, 1, 0, 0.100),
	(10, 'Museum Quay', 'Old Town', '2026-05-28', false, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-05-28', false, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-05-28', false, NULL, 0, 1, 1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-05-28', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-05-29', false, NULL, 0, 1, 1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-05-29', false, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-29', false, NULL, 0, 1, 1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-05-29', false, NULL, 1, 0, -1, 0.059),
	(6, 'Botanic Garden', 'University', '2026-05-30', true, NULL, 1, 1, 0, 0.080),
	(11, 'Stadium', 'Stadium', '2026-05-30', true, NULL, 1, 1, 0, 0.125),
	(4, 'University', 'University', '2026-05-31', true, NULL, 1, 0, -1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-05-31', true, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-05-31', true, NULL, 1, 0, -1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-05-31', true, NULL, 0, 1, 1, 0.059),
	(12, 'Fairground', 'Stadium', '2026-06-01', false, NULL, 1, 0, -1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-06-01', false, NULL, 0, 1, 1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-06-01', false, NULL, 0, 1, 1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-06-01', false, NULL, 1, 0, -1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-06-01', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-06-02', false, NULL, 0, 1, 1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-06-02', false, NULL, 1, 0, -1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-06-02', false, NULL, 1, 1, 0, 0.100),
	(7, 'Lighthouse', 'Harbour', '2026-06-02', false, NULL, 0, 1, 1, 0.077),
	(3, 'Old Market', 'Old Town', '2026-06-03', false, NULL, 1, 0, -1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-06-03', false, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-03', false, NULL, 0, 1, 1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-06-03', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-06-04', false, NULL, 0, 1, 1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-06-04', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-06-04', false, NULL, 0, 1, 1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-06-04', false, NULL, 1, 0, -1, 0.059),
	(4, 'University', 'University', '2026-06-05', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-06-05', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-06-05', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-06-05', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-06-06', true, NULL, 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-06-06', true, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-06', true, NULL, 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-06-06', true, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-06-07', true, NULL, 1, 0, -1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-06-07', true, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-06-07', true, NULL, 0, 1, 1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-06-07', true, NULL, 1, 0, -1, 0.077),
	(12, 'Fairground', 'Stadium', '2026-06-08', false, NULL, 0, 1, 1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-06-08', false, NULL, 1, 0, -1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-06-08', false, NULL, 1, 0, -1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-06-08', false, NULL, 0, 1, 1, 0.077),
	(3, 'Old Market', 'Old Town', '2026-06-09', false, NULL, 1, 0, -1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-06-09', false, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-09', false, NULL, 0, 1, 1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-06-09', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-06-10', false, NULL, 0, 1, 1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-06-10', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-06-10', false, NULL, 0, 1, 1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-06-10', false, NULL, 1, 0, -1, 0.059),
	(4, 'University', 'University', '2026-06-11', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-06-11', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-06-11', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-06-11', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-06-12', false, NULL, 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-06-12', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-12', false, NULL, 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-06-12', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-06-13', true, NULL, 1, 0, -1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-06-13', true, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-06-13', true, NULL, 0, 1, 1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-06-13', true, NULL, 1, 0, -1, 0.077),
	(12, 'Fairground', 'Stadium', '2026-06-14', true, NULL, 0, 1, 1, 0.048),
	(10, 'Museum Quay', 'Old Town', '2026-06-14', true, NULL, 1, 0, -1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-06-14', true, NULL, 1, 0, -1, 0.050),
	(7, 'Lighthouse', 'Harbour', '2026-06-14', true, NULL, 0, 1, 1, 0.077),
	(3, 'Old Market', 'Old Town', '2026-06-15', false, NULL, 1, 0, -1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-06-15', false, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-15', false, NULL, 0, 1, 1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-06-15', false, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-06-16', false, NULL, 0, 1, 1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-06-16', false, NULL, 1, 0, -1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-06-16', false, NULL, 0, 1, 1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-06-16', false, NULL, 1, 0, -1, 0.059),
	(4, 'University', 'University', '2026-06-17', false, NULL, 1, 0, -1, 0.067),
	(6, 'Botanic Garden', 'University', '2026-06-17', false, NULL, 0, 1, 1, 0.040),
	(11, 'Stadium', 'Stadium', '2026-06-17', false, NULL, 1, 0, -1, 0.063),
	(1, 'Harbour', 'Harbour', '2026-06-17', false, NULL, 0, 1, 1, 0.059),
	(3, 'Old Market', 'Old Town', '2026-06-18', false, NULL, 0, 1, 1, 0.037),
	(8, 'North Gate', 'North Gate', '2026-06-18', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-18', false, NULL, 1, 0, -1, 0.043),
	(2, 'Mill Lane', 'Harbour', '2026-06-18', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-06-19', false, NULL, 1, 1, 0, 0.095),
	(10, 'Museum Quay', 'Old Town', '2026-06-19', false, NULL, 0, 1, 1, 0.036),
	(5, 'Tram Depot', 'Old Town', '2026-06-19', false, NULL, 1, 1, 0, 0.100),
	(7, 'Lighthouse', 'Harbour', '2026-06-19', false, NULL, 1, 0, -1, 0.077),
	(10, 'Museum Quay', 'Old Town', '2026-06-20', true, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-06-20', true, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-06-20', true, NULL, 0, 1, 1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-06-20', true, NULL, 0, 1, 1, 0.045),
	(4, 'University', 'University', '2026-06-21', true, NULL, 0, 1, 1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-06-21', true, NULL, 1, 0, -1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-21', true, NULL, 0, 1, 1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-06-21', true, NULL, 1, 0, -1, 0.059),
	(6, 'Botanic Garden', 'University', '2026-06-22', false, NULL, 1, 1, 0, 0.080),
	(11, 'Stadium', 'Stadium', '2026-06-22', false, NULL, 1, 1, 0, 0.125),
	(4, 'University', 'University', '2026-06-23', false, NULL, 1, 0, -1, 0.067),
	(8, 'North Gate', 'North Gate', '2026-06-23', false, NULL, 0, 1, 1, 0.056),
	(9, 'Brewery', 'North Gate', '2026-06-23', false, NULL, 1, 0, -1, 0.043),
	(1, 'Harbour', 'Harbour', '2026-06-23', false, NULL, 0, 1, 1, 0.059),
	(10, 'Museum Quay', 'Old Town', '2026-06-24', false, NULL, 0, 1, 1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-06-24', false, NULL, 0, 1, 1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-06-24', false, NULL, 1, 0, -1, 0.077),
	(2, 'Mill Lane', 'Harbour', '2026-06-24', false, NULL, 1, 0, -1, 0.045),
	(12, 'Fairground', 'Stadium', '2026-06-25', false, NULL, 1, 1, 0, 0.095),
	(5, 'Tram Depot', 'Old Town', '2026-06-25', false, NULL, 1, 1, 0, 0.100),
	(10, 'Museum Quay', 'Old Town', '2026-06-26', false, NULL, 1, 0, -1, 0.036),
	(3, 'Old Market', 'Old Town', '2026-06-26', false, NULL, 1, 0, -1, 0.037),
	(7, 'Lighthouse', 'Harbour', '2026-06-26', false, NULL, 0, 1, 1, 0.077),
	(8, 'North Gate', 'North Gate', '2026-06-27', true, NULL, 1, 0, -1, 0.056),
	(1, 'Harbour', 'Harbour', '2026-06-27', true, NULL, 1, 0, -1, 0.059);

--
-- Data for Name: bikes; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.bikes VALUES
	(1, 'PW-07919', 'city', 0, '2023-01-21', 83000, 'ok', '2026-06-01 13:00:00+00'),
	(2, 'PW-15838', 'cargo', 0, '2023-02-01', 121000, 'ok', '2026-06-01 18:00:00+00'),
	(3, 'PW-23757', 'e-city', 1, '2023-02-12', 159000, 'ok', '2026-06-01 23:00:00+00'),
	(4, 'PW-31676', 'e-cargo', 1, '2023-02-23', 197000, 'ok', '2026-06-02 04:00:00+00'),
	(5, 'PW-39595', 'city', 0, '2023-03-06', 45000, 'ok', '2026-06-02 09:00:00+00'),
	(6, 'PW-47514', 'city', 0, '2023-03-17', 83000, 'ok', '2026-06-02 14:00:00+00'),
	(7, 'PW-55433', 'cargo', 0, '2023-03-28', 121000, 'ok', '2026-06-02 19:00:00+00'),
	(8, 'PW-63352', 'e-city', 1, '2023-04-08', 159000, 'ok', '2026-06-03 00:00:00+00'),
	(9, 'PW-71271', 'e-cargo', 1, '2023-04-19', 197000, 'ok', '2026-06-03 05:00:00+00'),
	(10, 'PW-79190', 'city', 0, '2023-04-30', 45000, 'ok', '2026-06-03 10:00:00+00'),
	(11, 'PW-87109', 'city', 0, '2023-05-11', 83000, 'workshop', '2026-06-03 15:00:00+00'),
	(12, 'PW-95028', 'cargo', 0, '2023-05-22', 121000, 'ok', '2026-06-03 20:00:00+00'),
	(13, 'PW-02947', 'e-city', 1, '2023-06-02', 159000, 'ok', '2026-06-04 01:00:00+00'),
	(14, 'PW-10866', 'e-cargo', 1, '2023-06-13', 197000, 'ok', '2026-06-04 06:00:00+00'),
	(15, 'PW-18785', 'city', 0, '2023-06-24', 45000, 'ok', '2026-06-04 11:00:00+00'),
	(16, 'PW-26704', 'city', 0, '2023-07-05', 83000, 'ok', '2026-06-04 16:00:00+00'),
	(17, 'PW-34623', 'cargo', 0, '2023-07-16', 121000, 'ok', '2026-06-04 21:00:00+00'),
	(18, 'PW-42542', 'e-city', 1, '2023-07-27', 159000, 'ok', '2026-06-05 02:00:00+00'),
	(19, 'PW-50461', 'e-cargo', 1, '2023-08-07', 197000, 'stolen', '2026-06-05 07:00:00+00'),
	(20, 'PW-58380', 'city', 0, '2023-08-18', 45000, 'ok', '2026-06-05 12:00:00+00'),
	(21, 'PW-66299', 'city', 0, '2023-08-29', 83000, 'ok', '2026-06-05 17:00:00+00'),
	(22, 'PW-74218', 'cargo', 0, '2023-09-09', 121000, 'workshop', '2026-06-05 22:00:00+00'),
	(23, 'PW-82137', 'e-city', 1, '2023-09-20', 159000, 'retired', '2026-06-06 03:00:00+00'),
	(24, 'PW-90056', 'e-cargo', 1, '2023-10-01', 197000, 'ok', '2026-06-06 08:00:00+00'),
	(25, 'PW-97975', 'city', 0, '2023-10-12', 45000, 'ok', '2026-06-06 13:00:00+00'),
	(26, 'PW-05894', 'city', 0, '2023-10-23', 83000, 'ok', '2026-06-06 18:00:00+00'),
	(27, 'PW-13813', 'cargo', 0, '2023-11-03', 121000, 'ok', '2026-06-06 23:00:00+00'),
	(28, 'PW-21732', 'e-city', 1, '2023-11-14', 159000, 'ok', '2026-06-07 04:00:00+00'),
	(29, 'PW-29651', 'e-cargo', 1, '2023-11-25', 197000, 'ok', '2026-06-07 09:00:00+00'),
	(30, 'PW-37570', 'city', 0, '2023-12-06', 45000, 'ok', '2026-06-07 14:00:00+00'),
	(31, 'PW-45489', 'city', 0, '2023-12-17', 83000, 'ok', '2026-06-07 19:00:00+00'),
	(32, 'PW-53408', 'cargo', 0, '2023-12-28', 121000, 'ok', '2026-06-08 00:00:00+00'),
	(33, 'PW-61327', 'e-city', 1, '2024-01-08', 159000, 'workshop', '2026-06-08 05:00:00+00'),
	(34, 'PW-69246', 'e-cargo', 1, '2024-01-19', 197000, 'ok', '2026-06-08 10:00:00+00'),
	(35, 'PW-77165', 'city', 0, '2024-01-30', 45000, 'ok', '2026-06-08 15:00:00+00'),
	(36, 'PW-85084', 'city', 0, '2024-02-10', 83000, 'ok', '2026-06-08 20:00:00+00'),
	(37, 'PW-93003', 'cargo', 0, '2024-02-21', 121000, 'ok', '2026-06-09 01:00:00+00'),
	(38, 'PW-00922', 'e-city', 1, '2024-03-03', 159000, 'stolen', '2026-06-09 06:00:00+00'),
	(39, 'PW-08841', 'e-cargo', 1, '2024-03-14', 197000, 'ok', '2026-06-09 11:00:00+00'),
	(40, 'PW-16760', 'city', 0, '2024-03-25', 45000, 'ok', '2026-06-09 16:00:00+00'),
	(41, 'PW-24679', 'city', 0, '2024-04-05', 83000, 'ok', '2026-06-09 21:00:00+00'),
	(42, 'PW-32598', 'cargo', 0, '2024-04-16', 121000, 'ok', '2026-06-10 02:00:00+00'),
	(43, 'PW-40517', 'e-city', 1, '2024-04-27', 159000, 'ok', '2026-06-10 07:00:00+00'),
	(44, 'PW-48436', 'e-cargo', 1, '2024-05-08', 197000, 'workshop', '2026-06-10 12:00:00+00'),
	(45, 'PW-56355', 'city', 0, '2024-05-19', 45000, 'ok', '2026-06-10 17:00:00+00'),
	(46, 'PW-64274', 'city', 0, '2024-05-30', 83000, 'retired', '2026-06-10 22:00:00+00'),
	(47, 'PW-72193', 'cargo', 0, '2024-06-10', 121000, 'ok', '2026-06-11 03:00:00+00'),
	(48, 'PW-80112', 'e-city', 1, '2024-06-21', 159000, 'ok', '2026-06-11 08:00:00+00'),
	(49, 'PW-88031', 'e-cargo', 1, '2024-07-02', 197000, 'ok', '2026-06-11 13:00:00+00'),
	(50, 'PW-95950', 'city', 0, '2024-07-13', 45000, 'ok', '2026-06-11 18:00:00+00'),
	(51, 'PW-03869', 'city', 0, '2024-07-24', 83000, 'ok', '2026-06-11 23:00:00+00'),
	(52, 'PW-11788', 'cargo', 0, '2024-08-04', 121000, 'ok', '2026-06-12 04:00:00+00'),
	(53, 'PW-19707', 'e-city', 1, '2024-08-15', 159000, 'ok', '2026-06-12 09:00:00+00'),
	(54, 'PW-27626', 'e-cargo', 1, '2024-08-26', 197000, 'ok', '2026-06-12 14:00:00+00'),
	(55, 'PW-35545', 'city', 0, '2024-09-06', 45000, 'workshop', '2026-06-12 19:00:00+00'),
	(56, 'PW-43464', 'city', 0, '2024-09-17', 83000, 'ok', '2026-06-13 00:00:00+00'),
	(57, 'PW-51383', 'cargo', 0, '2024-09-28', 121000, 'stolen', '2026-06-13 05:00:00+00'),
	(58, 'PW-59302', 'e-city', 1, '2024-10-09', 159000, 'ok', '2026-06-13 10:00:00+00'),
	(59, 'PW-67221', 'e-cargo', 1, '2024-10-20', 197000, 'ok', '2026-06-13 15:00:00+00'),
	(60, 'PW-75140', 'city', 0, '2024-10-31', 45000, 'ok', '2026-06-13 20:00:00+00');

--
-- Data for Name: legacy_gps_pings; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.legacy_gps_pings VALUES
	(1, 2, 52.100700, 4.300900, '2024-02-01 00:17:00+00'),
	(2, 3, 52.101400, 4.301800, '2024-02-01 00:34:00+00'),
	(3, 4, 52.102100, 4.302700, '2024-02-01 00:51:00+00'),
	(4, 5, 52.102800, 4.303600, '2024-02-01 01:08:00+00'),
	(5, 6, 52.103500, 4.304500, '2024-02-01 01:25:00+00'),
	(6, 7, 52.104200, 4.305400, '2024-02-01 01:42:00+00'),
	(7, 8, 52.104900, 4.306300, '2024-02-01 01:59:00+00'),
	(8, 9, 52.105600, 4.307200, '2024-02-01 02:16:00+00'),
	(9, 10, 52.106300, 4.308100, '2024-02-01 02:33:00+00'),
	(10, 11, 52.107000, 4.309000, '2024-02-01 02:50:00+00'),
	(11, 12, 52.107700, 4.309900, '2024-02-01 03:07:00+00'),
	(12, 13, 52.108400, 4.310800, '2024-02-01 03:24:00+00'),
	(13, 14, 52.109100, 4.311700, '2024-02-01 03:41:00+00'),
	(14, 15, 52.109800, 4.312600, '2024-02-01 03:58:00+00'),
	(15, 16, 52.110500, 4.313500, '2024-02-01 04:15:00+00'),
	(16, 17, 52.111200, 4.314400, '2024-02-01 04:32:00+00'),
	(17, 18, 52.111900, 4.315300, '2024-02-01 04:49:00+00'),
	(18, 19, 52.112600, 4.316200, '2024-02-01 05:06:00+00'),
	(19, 20, 52.113300, 4.317100, '2024-02-01 05:23:00+00'),
	(20, 21, 52.114000, 4.318000, '2024-02-01 05:40:00+00'),
	(21, 22, 52.114700, 4.318900, '2024-02-01 05:57:00+00'),
	(22, 23, 52.115400, 4.319800, '2024-02-01 06:14:00+00'),
	(23, 24, 52.116100, 4.320700, '2024-02-01 06:31:00+00'),
	(24, 25, 52.116800, 4.321600, '2024-02-01 06:48:00+00'),
	(25, 26, 52.117500, 4.322500, '2024-02-01 07:05:00+00'),
	(26, 27, 52.118200, 4.323400, '2024-02-01 07:22:00+00'),
	(27, 28, 52.118900, 4.324300, '2024-02-01 07:39:00+00'),
	(28, 29, 52.119600, 4.325200, '2024-02-01 07:56:00+00'),
	(29, 30, 52.120300, 4.326100, '2024-02-01 08:13:00+00'),
	(30, 31, 52.121000, 4.327000, '2024-02-01 08:30:00+00'),
	(31, 32, 52.121700, 4.327900, '2024-02-01 08:47:00+00'),
	(32, 33, 52.122400, 4.328800, '2024-02-01 09:04:00+00'),
	(33, 34, 52.123100, 4.329700, '2024-02-01 09:21:00+00'),
	(34, 35, 52.123800, 4.330600, '2024-02-01 09:38:00+00'),
	(35, 36, 52.124500, 4.331500, '2024-02-01 09:55:00+00'),
	(36, 37, 52.125200, 4.332400, '2024-02-01 10:12:00+00'),
	(37, 38, 52.125900, 4.333300, '2024-02-01 10:29:00+00'),
	(38, 39, 52.126600, 4.334200, '2024-02-01 10:46:00+00'),
	(39, 40, 52.127300, 4.335100, '2024-02-01 11:03:00+00'),
	(40, 41, 52.128000, 4.336000, '2024-02-01 11:20:00+00');

--
-- Data for Name: maintenance_jobs; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.maintenance_jobs VALUES
	(1, 14, '2026-04-03 10:00:00+00', '2026-04-03 17:00:00+00', 'brakes', 1189, 'Noor', NULL),
	(2, 27, '2026-04-04 11:00:00+00', '2026-04-04 21:00:00+00', 'battery', 1578, 'Piet', NULL),
	(3, 40, '2026-04-05 12:00:00+00', '2026-04-06 01:00:00+00', 'chain', 1967, 'Sam', NULL),
	(4, 53, '2026-04-06 13:00:00+00', '2026-04-07 05:00:00+00', 'inspection', 2356, 'Noor', NULL),
	(5, 6, '2026-04-07 14:00:00+00', '2026-04-08 09:00:00+00', 'puncture', 2745, 'Piet', NULL),
	(6, 19, '2026-04-08 15:00:00+00', NULL, 'brakes', 3134, 'Sam', NULL),
	(7, 32, '2026-04-09 16:00:00+00', '2026-04-10 17:00:00+00', 'battery', 3523, 'Noor', NULL),
	(8, 45, '2026-04-10 17:00:00+00', '2026-04-11 21:00:00+00', 'chain', 3912, 'Piet', 'Waiting for parts'),
	(9, 58, '2026-04-11 18:00:00+00', '2026-04-13 01:00:00+00', 'inspection', 4301, 'Sam', NULL),
	(10, 11, '2026-04-12 19:00:00+00', '2026-04-14 05:00:00+00', 'puncture', 4690, 'Noor', NULL),
	(11, 24, '2026-04-13 20:00:00+00', '2026-04-15 09:00:00+00', 'brakes', 5079, 'Piet', NULL),
	(12, 37, '2026-04-14 21:00:00+00', NULL, 'battery', 5468, 'Sam', NULL),
	(13, 50, '2026-04-15 22:00:00+00', '2026-04-17 17:00:00+00', 'chain', 5857, 'Noor', NULL),
	(14, 3, '2026-04-16 23:00:00+00', '2026-04-17 05:00:00+00', 'inspection', 6246, 'Piet', NULL),
	(15, 16, '2026-04-18 00:00:00+00', '2026-04-18 09:00:00+00', 'puncture', 6635, 'Sam', NULL),
	(16, 29, '2026-04-19 01:00:00+00', '2026-04-19 13:00:00+00', 'brakes', 7024, 'Noor', 'Waiting for parts'),
	(17, 42, '2026-04-20 02:00:00+00', '2026-04-20 17:00:00+00', 'battery', 7413, 'Piet', NULL),
	(18, 55, '2026-04-21 03:00:00+00', NULL, 'chain', 7802, 'Sam', NULL),
	(19, 8, '2026-04-22 04:00:00+00', '2026-04-23 01:00:00+00', 'inspection', 8191, 'Noor', NULL),
	(20, 21, '2026-04-23 05:00:00+00', '2026-04-24 05:00:00+00', 'puncture', 8580, 'Piet', NULL),
	(21, 34, '2026-04-24 06:00:00+00', '2026-04-25 09:00:00+00', 'brakes', 8969, 'Sam', NULL),
	(22, 47, '2026-04-25 07:00:00+00', '2026-04-26 13:00:00+00', 'battery', 9358, 'Noor', NULL),
	(23, 60, '2026-04-26 08:00:00+00', '2026-04-27 17:00:00+00', 'chain', 9747, 'Piet', NULL),
	(24, 13, '2026-04-27 09:00:00+00', NULL, 'inspection', 1136, 'Sam', 'Waiting for parts'),
	(25, 26, '2026-04-28 10:00:00+00', '2026-04-30 01:00:00+00', 'puncture', 1525, 'Noor', NULL),
	(26, 39, '2026-04-29 11:00:00+00', '2026-05-01 05:00:00+00', 'brakes', 1914, 'Piet', NULL),
	(27, 52, '2026-04-30 12:00:00+00', '2026-04-30 17:00:00+00', 'battery', 2303, 'Sam', NULL),
	(28, 5, '2026-05-01 13:00:00+00', '2026-05-01 21:00:00+00', 'chain', 2692, 'Noor', NULL),
	(29, 18, '2026-05-02 14:00:00+00', '2026-05-03 01:00:00+00', 'inspection', 3081, 'Piet', NULL),
	(30, 31, '2026-05-03 15:00:00+00', NULL, 'puncture', 3470, 'Sam', NULL),
	(31, 44, '2026-05-04 16:00:00+00', '2026-05-05 09:00:00+00', 'brakes', 3859, 'Noor', NULL),
	(32, 57, '2026-05-05 17:00:00+00', '2026-05-06 13:00:00+00', 'battery', 4248, 'Piet', 'Waiting for parts'),
	(33, 10, '2026-05-06 18:00:00+00', '2026-05-07 17:00:00+00', 'chain', 4637, 'Sam', NULL),
	(34, 23, '2026-05-07 19:00:00+00', '2026-05-08 21:00:00+00', 'inspection', 5026, 'Noor', NULL),
	(35, 36, '2026-05-08 20:00:00+00', '2026-05-10 01:00:00+00', 'puncture', 5415, 'Piet', NULL),
	(36, 49, '2026-05-09 21:00:00+00', NULL, 'brakes', 5804, 'Sam', NULL),
	(37, 2, '2026-05-10 22:00:00+00', '2026-05-12 09:00:00+00', 'battery', 6193, 'Noor', NULL),
	(38, 15, '2026-05-11 23:00:00+00', '2026-05-13 13:00:00+00', 'chain', 6582, 'Piet', NULL),
	(39, 28, '2026-05-13 00:00:00+00', '2026-05-14 17:00:00+00', 'inspection', 6971, 'Sam', NULL),
	(40, 41, '2026-05-14 01:00:00+00', '2026-05-14 05:00:00+00', 'puncture', 7360, 'Noor', 'Waiting for parts'),
	(41, 54, '2026-05-15 02:00:00+00', '2026-05-15 09:00:00+00', 'brakes', 7749, 'Piet', NULL),
	(42, 7, '2026-05-16 03:00:00+00', NULL, 'battery', 8138, 'Sam', NULL),
	(43, 20, '2026-05-17 04:00:00+00', '2026-05-17 17:00:00+00', 'chain', 8527, 'Noor', NULL),
	(44, 33, '2026-05-18 05:00:00+00', '2026-05-18 21:00:00+00', 'inspection', 8916, 'Piet', NULL),
	(45, 46, '2026-05-19 06:00:00+00', '2026-05-20 01:00:00+00', 'puncture', 9305, 'Sam', NULL),
	(46, 59, '2026-05-20 07:00:00+00', '2026-05-21 05:00:00+00', 'brakes', 9694, 'Noor', NULL),
	(47, 12, '2026-05-21 08:00:00+00', '2026-05-22 09:00:00+00', 'battery', 1083, 'Piet', NULL),
	(48, 25, '2026-05-22 09:00:00+00', NULL, 'chain', 1472, 'Sam', 'Waiting for parts'),
	(49, 38, '2026-05-23 10:00:00+00', '2026-05-24 17:00:00+00', 'inspection', 1861, 'Noor', NULL),
	(50, 51, '2026-05-24 11:00:00+00', '2026-05-25 21:00:00+00', 'puncture', 2250, 'Piet', NULL),
	(51, 4, '2026-05-25 12:00:00+00', '2026-05-27 01:00:00+00', 'brakes', 2639, 'Sam', NULL),
	(52, 17, '2026-05-26 13:00:00+00', '2026-05-28 05:00:00+00', 'battery', 3028, 'Noor', NULL),
	(53, 30, '2026-05-27 14:00:00+00', '2026-05-29 09:00:00+00', 'chain', 3417, 'Piet', NULL),
	(54, 43, '2026-05-28 15:00:00+00', NULL, 'inspection', 3806, 'Sam', NULL),
	(55, 56, '2026-05-29 16:00:00+00', '2026-05-30 01:00:00+00', 'puncture', 4195, 'Noor', NULL),
	(56, 9, '2026-05-30 17:00:00+00', '2026-05-31 05:00:00+00', 'brakes', 4584, 'Piet', 'Waiting for parts'),
	(57, 22, '2026-05-31 18:00:00+00', '2026-06-01 09:00:00+00', 'battery', 4973, 'Sam', NULL),
	(58, 35, '2026-06-01 19:00:00+00', '2026-06-02 13:00:00+00', 'chain', 5362, 'Noor', NULL),
	(59, 48, '2026-06-02 20:00:00+00', '2026-06-03 17:00:00+00', 'inspection', 5751, 'Piet', NULL),
	(60, 1, '2026-06-03 21:00:00+00', NULL, 'puncture', 6140, 'Sam', NULL),
	(61, 14, '2026-06-04 22:00:00+00', '2026-06-06 01:00:00+00', 'brakes', 6529, 'Noor', NULL),
	(62, 27, '2026-06-05 23:00:00+00', '2026-06-07 05:00:00+00', 'battery', 6918, 'Piet', NULL),
	(63, 40, '2026-06-07 00:00:00+00', '2026-06-08 09:00:00+00', 'chain', 7307, 'Sam', NULL),
	(64, 53, '2026-06-08 01:00:00+00', '2026-06-09 13:00:00+00', 'inspection', 7696, 'Noor', 'Waiting for parts'),
	(65, 6, '2026-06-09 02:00:00+00', '2026-06-10 17:00:00+00', 'puncture', 8085, 'Piet', NULL),
	(66, 19, '2026-06-10 03:00:00+00', NULL, 'brakes', 8474, 'Sam', NULL),
	(67, 32, '2026-06-11 04:00:00+00', '2026-06-11 09:00:00+00', 'battery', 8863, 'Noor', NULL),
	(68, 45, '2026-06-12 05:00:00+00', '2026-06-12 13:00:00+00', 'chain', 9252, 'Piet', NULL),
	(69, 58, '2026-06-13 06:00:00+00', '2026-06-13 17:00:00+00', 'inspection', 9641, 'Sam', NULL),
	(70, 11, '2026-06-14 07:00:00+00', '2026-06-14 21:00:00+00', 'puncture', 1030, 'Noor', NULL);

--
-- Data for Name: memberships; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.memberships VALUES
	(1, 8, 'month', '2025-06-18', '2025-07-18', false, '2026-06-30 03:00:00+00'),
	(2, 15, 'month', '2025-07-05', '2025-08-04', false, '2026-06-30 03:00:00+00'),
	(3, 22, 'year', '2025-07-22', '2026-07-22', false, '2026-06-30 03:00:00+00'),
	(4, 29, 'student', '2025-08-08', NULL, true, '2026-06-30 03:00:00+00'),
	(5, 36, 'day', '2025-08-25', '2025-08-26', false, '2026-06-30 03:00:00+00'),
	(6, 43, 'month', '2025-09-11', '2025-10-11', false, '2026-06-30 03:00:00+00'),
	(7, 50, 'month', '2025-09-28', '2025-10-28', false, '2026-06-30 03:00:00+00'),
	(8, 57, 'year', '2025-10-15', NULL, true, '2026-06-30 03:00:00+00'),
	(9, 64, 'student', '2025-11-01', '2026-04-30', false, '2026-06-30 03:00:00+00'),
	(10, 71, 'day', '2025-11-18', '2025-11-19', false, '2026-06-30 03:00:00+00'),
	(11, 78, 'month', '2025-12-05', '2026-01-04', false, '2026-06-30 03:00:00+00'),
	(12, 85, 'month', '2025-12-22', NULL, true, '2026-06-30 03:00:00+00'),
	(13, 2, 'year', '2026-01-08', '2027-01-08', false, '2026-06-30 03:00:00+00'),
	(14, 9, 'student', '2026-01-25', '2026-07-24', false, '2026-06-30 03:00:00+00'),
	(15, 16, 'day', '2026-02-11', '2026-02-12', false, '2026-06-30 03:00:00+00'),
	(16, 23, 'month', '2026-02-28', NULL, true, '2026-06-30 03:00:00+00'),
	(17, 30, 'month', '2026-03-17', '2026-04-16', false, '2026-06-30 03:00:00+00'),
	(18, 37, 'year', '2026-04-03', '2027-04-03', false, '2026-06-30 03:00:00+00'),
	(19, 44, 'student', '2026-04-20', '2026-10-17', false, '2026-06-30 03:00:00+00'),
	(20, 51, 'day', '2025-06-11', NULL, true, '2026-06-30 03:00:00+00'),
	(21, 58, 'month', '2025-06-28', '2025-07-28', false, '2026-06-30 03:00:00+00'),
	(22, 65, 'month', '2025-07-15', '2025-08-14', false, '2026-06-30 03:00:00+00'),
	(23, 72, 'year', '2025-08-01', '2026-08-01', false, '2026-06-30 03:00:00+00'),
	(24, 79, 'student', '2025-08-18', NULL, true, '2026-06-30 03:00:00+00'),
	(25, 86, 'day', '2025-09-04', '2025-09-05', false, '2026-06-30 03:00:00+00'),
	(26, 3, 'month', '2025-09-21', '2025-10-21', false, '2026-06-30 03:00:00+00'),
	(27, 10, 'month', '2025-10-08', '2025-11-07', false, '2026-06-30 03:00:00+00'),
	(28, 17, 'year', '2025-10-25', NULL, true, '2026-06-30 03:00:00+00'),
	(29, 24, 'student', '2025-11-11', '2026-05-10', false, '2026-06-30 03:00:00+00'),
	(30, 31, 'day', '2025-11-28', '2025-11-29', false, '2026-06-30 03:00:00+00'),
	(31, 38, 'month', '2025-12-15', '2026-01-14', false, '2026-06-30 03:00:00+00'),
	(32, 45, 'month', '2026-01-01', NULL, true, '2026-06-30 03:00:00+00'),
	(33, 52, 'year', '2026-01-18', '2027-01-18', false, '2026-06-30 03:00:00+00'),
	(34, 59, 'student', '2026-02-04', '2026-08-03', false, '2026-06-30 03:00:00+00'),
	(35, 66, 'day', '2026-02-21', '2026-02-22', false, '2026-06-30 03:00:00+00'),
	(36, 73, 'month', '2026-03-10', NULL, true, '2026-06-30 03:00:00+00'),
	(37, 80, 'month', '2026-03-27', '2026-04-26', false, '2026-06-30 03:00:00+00'),
	(38, 87, 'year', '2026-04-13', '2027-04-13', false, '2026-06-30 03:00:00+00'),
	(39, 4, 'student', '2025-06-04', '2025-12-01', false, '2026-06-30 03:00:00+00'),
	(40, 11, 'day', '2025-06-21', NULL, true, '2026-06-30 03:00:00+00'),
	(41, 18, 'month', '2025-07-08', '2025-08-07', false, '2026-06-30 03:00:00+00'),
	(42, 25, 'month', '2025-07-25', '2025-08-24', false, '2026-06-30 03:00:00+00'),
	(43, 32, 'year', '2025-08-11', '2026-08-11', false, '2026-06-30 03:00:00+00'),
	(44, 39, 'student', '2025-08-28', NULL, true, '2026-06-30 03:00:00+00'),
	(45, 46, 'day', '2025-09-14', '2025-09-15', false, '2026-06-30 03:00:00+00'),
	(46, 53, 'month', '2025-10-01', '2025-10-31', false, '2026-06-30 03:00:00+00'),
	(47, 60, 'month', '2025-10-18', '2025-11-17', false, '2026-06-30 03:00:00+00'),
	(48, 67, 'year', '2025-11-04', NULL, true, '2026-06-30 03:00:00+00'),
	(49, 74, 'student', '2025-11-21', '2026-05-20', false, '2026-06-30 03:00:00+00'),
	(50, 81, 'day', '2025-12-08', '2025-12-09', false, '2026-06-30 03:00:00+00'),
	(51, 88, 'month', '2025-12-25', '2026-01-24', false, '2026-06-30 03:00:00+00'),
	(52, 5, 'month', '2026-01-11', NULL, true, '2026-06-30 03:00:00+00'),
	(53, 12, 'year', '2026-01-28', '2027-01-28', false, '2026-06-30 03:00:00+00'),
	(54, 19, 'student', '2026-02-14', '2026-08-13', false, '2026-06-30 03:00:00+00'),
	(55, 26, 'day', '2026-03-03', '2026-03-04', false, '2026-06-30 03:00:00+00'),
	(56, 33, 'month', '2026-03-20', NULL, true, '2026-06-30 03:00:00+00'),
	(57, 40, 'month', '2026-04-06', '2026-05-06', false, '2026-06-30 03:00:00+00'),
	(58, 47, 'year', '2026-04-23', '2027-04-23', false, '2026-06-30 03:00:00+00'),
	(59, 54, 'student', '2025-06-14', '2025-12-11', false, '2026-06-30 03:00:00+00'),
	(60, 61, 'day', '2025-07-01', NULL, true, '2026-06-30 03:00:00+00'),
	(61, 68, 'month', '2025-07-18', '2025-08-17', false, '2026-06-30 03:00:00+00'),
	(62, 75, 'month', '2025-08-04', '2025-09-03', false, '2026-06-30 03:00:00+00'),
	(63, 82, 'year', '2025-08-21', '2026-08-21', false, '2026-06-30 03:00:00+00'),
	(64, 89, 'student', '2025-09-07', NULL, true, '2026-06-30 03:00:00+00'),
	(65, 6, 'day', '2025-09-24', '2025-09-25', false, '2026-06-30 03:00:00+00'),
	(66, 13, 'month', '2025-10-11', '2025-11-10', false, '2026-06-30 03:00:00+00'),
	(67, 20, 'month', '2025-10-28', '2025-11-27', false, '2026-06-30 03:00:00+00'),
	(68, 27, 'year', '2025-11-14', NULL, true, '2026-06-30 03:00:00+00'),
	(69, 34, 'student', '2025-12-01', '2026-05-30', false, '2026-06-30 03:00:00+00'),
	(70, 41, 'day', '2025-12-18', '2025-12-19', false, '2026-06-30 03:00:00+00'),
	(71, 48, 'month', '2026-01-04', '2026-02-03', false, '2026-06-30 03:00:00+00'),
	(72, 55, 'month', '2026-01-21', NULL, true, '2026-06-30 03:00:00+00'),
	(73, 62, 'year', '2026-02-07', '2027-02-07', false, '2026-06-30 03:00:00+00'),
	(74, 69, 'student', '2026-02-24', '2026-08-23', false, '2026-06-30 03:00:00+00'),
	(75, 76, 'day', '2026-03-13', '2026-03-14', false, '2026-06-30 03:00:00+00'),
	(76, 83, 'month', '2026-03-30', NULL, true, '2026-06-30 03:00:00+00'),
	(77, 90, 'month', '2026-04-16', '2026-05-16', false, '2026-06-30 03:00:00+00'),
	(78, 7, 'year', '2025-06-07', '2026-06-07', false, '2026-06-30 03:00:00+00'),
	(79, 14, 'student', '2025-06-24', '2025-12-21', false, '2026-06-30 03:00:00+00'),
	(80, 21, 'day', '2025-07-11', NULL, true, '2026-06-30 03:00:00+00'),
	(81, 28, 'month', '2025-07-28', '2025-08-27', false, '2026-06-30 03:00:00+00'),
	(82, 35, 'month', '2025-08-14', '2025-09-13', false, '2026-06-30 03:00:00+00'),
	(83, 42, 'year', '2025-08-31', '2026-08-31', false, '2026-06-30 03:00:00+00'),
	(84, 49, 'student', '2025-09-17', NULL, true, '2026-06-30 03:00:00+00'),
	(85, 56, 'day', '2025-10-04', '2025-10-05', false, '2026-06-30 03:00:00+00'),
	(86, 63, 'month', '2025-10-21', '2025-11-20', false, '2026-06-30 03:00:00+00'),
	(87, 70, 'month', '2025-11-07', '2025-12-07', false, '2026-06-30 03:00:00+00'),
	(88, 77, 'year', '2025-11-24', NULL, true, '2026-06-30 03:00:00+00'),
	(89, 84, 'student', '2025-12-11', '2026-06-09', false, '2026-06-30 03:00:00+00'),
	(90, 1, 'day', '2025-12-28', '2025-12-29', false, '2026-06-30 03:00:00+00');

--
-- Data for Name: payments; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.payments VALUES
	(10001, 1, 203, 'EUR', 'wallet', 'settled', '2026-04-01 20:10:00+00'),
	(10002, 2, 256, 'EUR', 'card', 'settled', '2026-04-02 07:50:00+00'),
	(10003, 3, 309, 'EUR', 'invoice', 'settled', '2026-04-02 19:30:00+00'),
	(10004, 4, 362, 'EUR', 'card', 'settled', '2026-04-03 07:10:00+00'),
	(10005, 5, 415, 'EUR', 'wallet', 'settled', '2026-04-03 18:50:00+00'),
	(10006, 6, 468, 'EUR', 'card', 'settled', '2026-04-04 06:30:00+00'),
	(10007, 7, 521, 'EUR', 'invoice', 'settled', '2026-04-04 18:10:00+00'),
	(10008, 8, 574, 'EUR', 'card', 'settled', '2026-04-05 05:50:00+00'),
	(10009, 9, 627, 'EUR', 'wallet', 'settled', '2026-04-05 17:30:00+00'),
	(10010, 10, 680, 'EUR', 'card', 'settled', '2026-04-06 05:10:00+00'),
	(10011, 11, 733, 'EUR', 'invoice', 'settled', '2026-04-06 16:50:00+00'),
	(10012, 12, 786, 'EUR', 'card', 'settled', '2026-04-07 04:30:00+00'),
	(10013, 13, 839, 'EUR', 'wallet', 'settled', '2026-04-07 16:10:00+00'),
	(10014, 14, 892, 'EUR', 'card', 'settled', '2026-04-08 03:50:00+00'),
	(10015, 15, 945, 'EUR', 'invoice', 'settled', '2026-04-08 15:30:00+00'),
	(10016, 16, 998, 'EUR', 'card', 'settled', '2026-04-09 03:10:00+00'),
	(10017, 17, 1051, 'EUR', 'wallet', 'settled', '2026-04-09 14:50:00+00'),
	(10018, 18, 1104, 'EUR', 'card', 'settled', '2026-04-10 02:30:00+00'),
	(10019, 19, 1157, 'EUR', 'invoice', 'settled', '2026-04-10 14:10:00+00'),
	(10020, 20, 1210, 'EUR', 'card', 'settled', '2026-04-11 01:50:00+00'),
	(10021, 21, 1263, 'EUR', 'wallet', 'settled', '2026-04-11 13:30:00+00'),
	(10022, 22, 1316, 'EUR', 'card', 'settled', '2026-04-12 01:10:00+00'),
	(10023, 23, 1369, 'EUR', 'invoice', 'settled', '2026-04-12 12:50:00+00'),
	(10024, 24, 1422, 'EUR', 'card', 'settled', '2026-04-13 00:30:00+00'),
	(10025, 25, 1475, 'EUR', 'wallet', 'settled', '2026-04-13 12:10:00+00'),
	(10026, 26, 1528, 'EUR', 'card', 'settled', '2026-04-13 23:50:00+00'),
	(10027, 27, 1581, 'EUR', 'invoice', 'settled', '2026-04-14 11:30:00+00'),
	(10028, 28, 184, 'EUR', 'card', 'settled', '2026-04-14 23:10:00+00'),
	(10029, 29, 237, 'EUR', 'wallet', 'settled', '2026-04-15 10:50:00+00'),
	(10030, 30, 290, 'EUR', 'card', 'settled', '2026-04-15 22:30:00+00'),
	(10031, 31, -367, 'EUR', 'invoice', 'refunded', '2026-04-16 10:10:00+00'),
	(10032, 32, 396, 'EUR', 'card', 'settled', '2026-04-16 21:50:00+00'),
	(10033, 33, 449, 'EUR', 'wallet', 'settled', '2026-04-17 09:30:00+00'),
	(10034, 34, 502, 'EUR', 'card', 'settled', '2026-04-17 21:10:00+00'),
	(10035, 35, 555, 'EUR', 'invoice', 'settled', '2026-04-18 08:50:00+00'),
	(10036, 36, 608, 'EUR', 'card', 'settled', '2026-04-18 20:30:00+00'),
	(10037, 37, 661, 'EUR', 'wallet', 'settled', '2026-04-19 08:10:00+00'),
	(10038, 38, 714, 'EUR', 'card', 'settled', '2026-04-19 19:50:00+00'),
	(10039, 39, 767, 'EUR', 'invoice', 'settled', '2026-04-20 07:30:00+00'),
	(10040, 40, 820, 'EUR', 'card', 'settled', '2026-04-20 19:10:00+00'),
	(10041, 900041, 873, 'EUR', 'wallet', 'settled', '2026-04-21 06:50:00+00'),
	(10042, 42, 926, 'EUR', 'card', 'settled', '2026-04-21 18:30:00+00'),
	(10043, 43, 979, 'EUR', 'invoice', 'settled', '2026-04-22 06:10:00+00'),
	(10044, 44, 1032, 'EUR', 'card', 'settled', '2026-04-22 17:50:00+00'),
	(10045, 45, 1085, 'EUR', 'wallet', 'settled', '2026-04-23 05:30:00+00'),
	(10046, 46, 1138, 'EUR', 'card', 'settled', '2026-04-23 17:10:00+00'),
	(10047, 47, 1191, 'EUR', 'invoice', 'failed', '2026-04-24 04:50:00+00'),
	(10048, 48, 1244, 'EUR', 'card', 'settled', '2026-04-24 16:30:00+00'),
	(10049, 49, 1297, 'EUR', 'wallet', 'settled', '2026-04-25 04:10:00+00'),
	(10050, 50, 1350, 'EUR', 'card', 'settled', '2026-04-25 15:50:00+00'),
	(10051, 51, 1403, 'EUR', 'invoice', 'settled', '2026-04-26 03:30:00+00'),
	(10052, 52, 1456, 'EUR', 'card', 'settled', '2026-04-26 15:10:00+00'),
	(10053, 53, 1509, 'EUR', 'wallet', 'settled', '2026-04-27 02:50:00+00'),
	(10054, 54, 1562, 'EUR', 'card', 'settled', '2026-04-27 14:30:00+00'),
	(10055, 55, 165, 'EUR', 'invoice', 'settled', '2026-04-28 02:10:00+00'),
	(10056, 56, 218, 'EUR', 'card', 'settled', '2026-04-28 13:50:00+00'),
	(10057, 57, 271, 'EUR', 'wallet', 'settled', '2026-04-29 01:30:00+00'),
	(10058, 58, 324, 'EUR', 'card', 'settled', '2026-04-29 13:10:00+00'),
	(10059, 59, 377, 'EUR', 'invoice', 'settled', '2026-04-30 00:50:00+00'),
	(10060, 60, 430, 'EUR', 'card', 'settled', '2026-04-30 12:30:00+00'),
	(10061, 61, 483, 'EUR', 'wallet', 'settled', '2026-05-01 00:10:00+00'),
	(10062, 62, -584, 'EUR', 'card', 'refunded', '2026-05-01 11:50:00+00'),
	(10063, 63, 589, 'EUR', 'invoice', 'settled', '2026-05-01 23:30:00+00'),
	(10064, 64, 642, 'EUR', 'card', 'settled', '2026-05-02 11:10:00+00'),
	(10065, 65, 695, 'EUR', 'wallet', 'settled', '2026-05-02 22:50:00+00'),
	(10066, 66, 748, 'EUR', 'card', 'settled', '2026-05-03 10:30:00+00'),
	(10067, 67, 801, 'EUR', 'invoice', 'settled', '2026-05-03 22:10:00+00'),
	(10068, 68, 854, 'EUR', 'card', 'settled', '2026-05-04 09:50:00+00'),
	(10069, 69, 907, 'EUR', 'wallet', 'settled', '2026-05-04 21:30:00+00'),
	(10070, 70, 960, 'EUR', 'card', 'settled', '2026-05-05 09:10:00+00'),
	(10071, 71, 1013, 'EUR', 'invoice', 'settled', '2026-05-05 20:50:00+00'),
	(10072, 72, 1066, 'EUR', 'card', 'settled', '2026-05-06 08:30:00+00'),
	(10073, 73, 1119, 'EUR', 'wallet', 'settled', '2026-05-06 20:10:00+00'),
	(10074, 74, 1172, 'EUR', 'card', 'settled', '2026-05-07 07:50:00+00'),
	(10075, 75, 1225, 'EUR', 'invoice', 'settled', '2026-05-07 19:30:00+00'),
	(10076, 76, 1278, 'EUR', 'card', 'settled', '2026-05-08 07:10:00+00'),
	(10077, 77, 1331, 'EUR', 'wallet', 'settled', '2026-05-08 18:50:00+00'),
	(10078, 78, 1384, 'EUR', 'card', 'settled', '2026-05-09 06:30:00+00'),
	(10079, 79, 1437, 'EUR', 'invoice', 'settled', '2026-05-09 18:10:00+00'),
	(10080, 80, 1490, 'EUR', 'card', 'settled', '2026-05-10 05:50:00+00'),
	(10081, 81, 1543, 'EUR', 'wallet', 'settled', '2026-05-10 17:30:00+00'),
	(10082, 82, 1596, 'EUR', 'card', 'settled', '2026-05-11 05:10:00+00'),
	(10083, 83, 199, 'EUR', 'invoice', 'settled', '2026-05-11 16:50:00+00'),
	(10084, 84, 252, 'EUR', 'card', 'settled', '2026-05-12 04:30:00+00'),
	(10085, 85, 305, 'EUR', 'wallet', 'settled', '2026-05-12 16:10:00+00'),
	(10086, 86, 358, 'EUR', 'card', 'settled', '2026-05-13 03:50:00+00'),
	(10087, 87, 411, 'EUR', 'invoice', 'settled', '2026-05-13 15:30:00+00'),
	(10088, 88, 464, 'EUR', 'card', 'settled', '2026-05-14 03:10:00+00'),
	(10089, 89, 517, 'EUR', 'wallet', 'settled', '2026-05-14 14:50:00+00'),
	(10090, 90, 570, 'EUR', 'card', 'settled', '2026-05-15 02:30:00+00'),
	(10091, 91, 623, 'EUR', 'invoice', 'settled', '2026-05-15 14:10:00+00'),
	(10092, 92, 676, 'EUR', 'card', 'settled', '2026-05-16 01:50:00+00'),
	(10093, 93, -301, 'EUR', 'wallet', 'refunded', '2026-05-16 13:30:00+00'),
	(10094, 94, 782, 'EUR', 'card', 'failed', '2026-05-17 01:10:00+00'),
	(10095, 95, 835, 'EUR', 'invoice', 'settled', '2026-05-17 12:50:00+00'),
	(10096, 96, 888, 'EUR', 'card', 'settled', '2026-05-18 00:30:00+00'),
	(10097, 97, 941, 'EUR', 'wallet', 'settled', '2026-05-18 12:10:00+00'),
	(10098, 98, 994, 'EUR', 'card', 'settled', '2026-05-18 23:50:00+00'),
	(10099, 99, 1047, 'EUR', 'invoice', 'settled', '2026-05-19 11:30:00+00'),
	(10100, 100, 1100, 'EUR', 'card', 'settled', '2026-05-19 23:10:00+00'),
	(10101, 101, 1153, 'EUR', 'wallet', 'settled', '2026-05-20 10:50:00+00'),
	(10102, 102, 1206, 'EUR', 'card', 'settled', '2026-05-20 22:30:00+00'),
	(10103, 103, 1259, 'EUR', 'invoice', 'settled', '2026-05-21 10:10:00+00'),
	(10104, 104, 1312, 'EUR', 'card', 'settled', '2026-05-21 21:50:00+00'),
	(10105, 105, 1365, 'EUR', 'wallet', 'settled', '2026-05-22 09:30:00+00'),
	(10106, 106, 1418, 'EUR', 'card', 'settled', '2026-05-22 21:10:00+00'),
	(10107, 107, 1471, 'EUR', 'invoice', 'settled', '2026-05-23 08:50:00+00'),
	(10108, 108, 1524, 'EUR', 'card', 'settled', '2026-05-23 20:30:00+00'),
	(10109, 109, 1577, 'EUR', 'wallet', 'settled', '2026-05-24 08:10:00+00'),
	(10110, 110, 180, 'EUR', 'card', 'settled', '2026-05-24 19:50:00+00'),
	(10111, 111, 233, 'EUR', 'invoice', 'settled', '2026-05-25 07:30:00+00'),
	(10112, 112, 286, 'EUR', 'card', 'settled', '2026-05-25 19:10:00+00'),
	(10113, 113, 339, 'EUR', 'wallet', 'settled', '2026-05-26 06:50:00+00'),
	(10114, 114, 392, 'EUR', 'card', 'settled', '2026-05-26 18:30:00+00'),
	(10115, 115, 445, 'EUR', 'invoice', 'settled', '2026-05-27 06:10:00+00'),
	(10116, 116, 498, 'EUR', 'card', 'settled', '2026-05-27 17:50:00+00'),
	(10117, 117, 551, 'EUR', 'wallet', 'settled', '2026-05-28 05:30:00+00'),
	(10118, 118, 604, 'EUR', 'card', 'settled', '2026-05-28 17:10:00+00'),
	(10119, 119, 657, 'EUR', 'invoice', 'settled', '2026-05-29 04:50:00+00'),
	(10120, 120, 710, 'EUR', 'card', 'settled', '2026-05-29 16:30:00+00'),
	(10121, 121, 763, 'EUR', 'wallet', 'settled', '2026-05-30 04:10:00+00'),
	(10122, 122, 816, 'EUR', 'card', 'settled', '2026-05-30 15:50:00+00'),
	(10123, 123, 869, 'EUR', 'invoice', 'settled', '2026-05-31 03:30:00+00'),
	(10124, 124, -518, 'EUR', 'card', 'refunded', '2026-05-31 15:10:00+00'),
	(10125, 125, 975, 'EUR', 'wallet', 'settled', '2026-06-01 02:50:00+00'),
	(10126, 126, 1028, 'EUR', 'card', 'settled', '2026-06-01 14:30:00+00'),
	(10127, 127, 1081, 'EUR', 'invoice', 'settled', '2026-06-02 02:10:00+00'),
	(10128, 128, 1134, 'EUR', 'card', 'settled', '2026-06-02 13:50:00+00'),
	(10129, 129, 1187, 'EUR', 'wallet', 'settled', '2026-06-03 01:30:00+00'),
	(10130, 130, 1240, 'EUR', 'card', 'settled', '2026-06-03 13:10:00+00'),
	(10131, 131, 1293, 'EUR', 'invoice', 'settled', '2026-06-04 00:50:00+00'),
	(10132, 132, 1346, 'EUR', 'card', 'settled', '2026-06-04 12:30:00+00'),
	(10133, 133, 1399, 'EUR', 'wallet', 'settled', '2026-06-05 00:10:00+00'),
	(10134, 134, 1452, 'EUR', 'card', 'settled', '2026-06-05 11:50:00+00'),
	(10135, 135, 1505, 'EUR', 'invoice', 'settled', '2026-06-05 23:30:00+00'),
	(10136, 136, 1558, 'EUR', 'card', 'settled', '2026-06-06 11:10:00+00'),
	(10137, 137, 161, 'EUR', 'wallet', 'settled', '2026-06-06 22:50:00+00'),
	(10138, 138, 214, 'EUR', 'card', 'settled', '2026-06-07 10:30:00+00'),
	(10139, 139, 267, 'EUR', 'invoice', 'settled', '2026-06-07 22:10:00+00'),
	(10140, 140, 320, 'EUR', 'card', 'settled', '2026-06-08 09:50:00+00'),
	(10141, 141, 373, 'EUR', 'wallet', 'failed', '2026-06-08 21:30:00+00'),
	(10142, 900142, 426, 'EUR', 'card', 'settled', '2026-06-09 09:10:00+00'),
	(10143, 143, 479, 'EUR', 'invoice', 'settled', '2026-06-09 20:50:00+00'),
	(10144, 144, 532, 'EUR', 'card', 'settled', '2026-06-10 08:30:00+00'),
	(10145, 145, 585, 'EUR', 'wallet', 'settled', '2026-06-10 20:10:00+00'),
	(10146, 146, 638, 'EUR', 'card', 'settled', '2026-06-11 07:50:00+00'),
	(10147, 147, 691, 'EUR', 'invoice', 'settled', '2026-06-11 19:30:00+00'),
	(10148, 148, 744, 'EUR', 'card', 'settled', '2026-06-12 07:10:00+00'),
	(10149, 149, 797, 'EUR', 'wallet', 'settled', '2026-06-12 18:50:00+00'),
	(10150, 150, 850, 'EUR', 'card', 'settled', '2026-06-13 06:30:00+00'),
	(10151, 151, 903, 'EUR', 'invoice', 'settled', '2026-06-13 18:10:00+00'),
	(10152, 152, 956, 'EUR', 'card', 'settled', '2026-06-14 05:50:00+00'),
	(10153, 153, 1009, 'EUR', 'wallet', 'settled', '2026-06-14 17:30:00+00'),
	(10154, 154, 1062, 'EUR', 'card', 'settled', '2026-06-15 05:10:00+00'),
	(10155, 155, -235, 'EUR', 'invoice', 'refunded', '2026-06-15 16:50:00+00'),
	(10156, 156, 1168, 'EUR', 'card', 'settled', '2026-06-16 04:30:00+00'),
	(10157, 157, 1221, 'EUR', 'wallet', 'settled', '2026-06-16 16:10:00+00'),
	(10158, 158, 1274, 'EUR', 'card', 'settled', '2026-06-17 03:50:00+00'),
	(10159, 159, 1327, 'EUR', 'invoice', 'settled', '2026-06-17 15:30:00+00'),
	(10160, 160, 1380, 'EUR', 'card', 'settled', '2026-06-18 03:10:00+00'),
	(10161, 161, 1433, 'EUR', 'wallet', 'settled', '2026-06-18 14:50:00+00'),
	(10162, 162, 1486, 'EUR', 'card', 'settled', '2026-06-19 02:30:00+00'),
	(10163, 900163, 1539, 'EUR', 'invoice', 'settled', '2026-06-19 14:10:00+00'),
	(10164, 164, 1592, 'EUR', 'card', 'settled', '2026-06-20 01:50:00+00'),
	(10165, 165, 195, 'EUR', 'wallet', 'settled', '2026-06-20 13:30:00+00'),
	(10166, 166, 248, 'EUR', 'card', 'settled', '2026-06-21 01:10:00+00'),
	(10167, 167, 301, 'EUR', 'invoice', 'settled', '2026-06-21 12:50:00+00'),
	(10168, 168, 354, 'EUR', 'card', 'settled', '2026-06-22 00:30:00+00'),
	(10169, 169, 407, 'EUR', 'wallet', 'settled', '2026-06-22 12:10:00+00'),
	(10170, 170, 460, 'EUR', 'card', 'settled', '2026-06-22 23:50:00+00'),
	(10171, 171, 513, 'EUR', 'invoice', 'settled', '2026-06-23 11:30:00+00'),
	(10172, 172, 566, 'EUR', 'card', 'settled', '2026-06-23 23:10:00+00'),
	(10173, 173, 619, 'EUR', 'wallet', 'settled', '2026-06-24 10:50:00+00'),
	(10174, 174, 672, 'EUR', 'card', 'settled', '2026-06-24 22:30:00+00'),
	(10175, 175, 725, 'EUR', 'invoice', 'settled', '2026-06-25 10:10:00+00'),
	(10176, 176, 778, 'EUR', 'card', 'settled', '2026-06-25 21:50:00+00');

--
-- Data for Name: rentals; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.rentals VALUES
	(1, 38, 18, 6, 11, '2026-04-01 17:40:00+00', '2026-04-01 18:15:00+00', 1013, 'app', '2026-06-30 05:00:00+00'),
	(2, 75, 35, 11, 6, '2026-04-02 05:20:00+00', '2026-04-02 06:24:00+00', 1626, 'app', '2026-06-30 05:00:00+00'),
	(3, 22, 52, 4, 1, '2026-04-02 17:00:00+00', '2026-04-02 18:33:00+00', 2239, 'kiosk', '2026-06-30 05:00:00+00'),
	(4, 59, 9, 9, 8, '2026-04-03 04:40:00+00', '2026-04-03 05:07:00+00', 2852, 'partner', '2026-06-30 05:00:00+00'),
	(5, 6, 26, 2, 3, '2026-04-03 16:20:00+00', '2026-04-03 17:16:00+00', 3465, 'app', '2026-06-30 05:00:00+00'),
	(6, 43, 43, 7, 10, '2026-04-04 04:00:00+00', '2026-04-04 05:25:00+00', 4078, 'app', '2026-06-30 05:00:00+00'),
	(7, 80, 60, 12, 5, '2026-04-04 15:40:00+00', '2026-04-04 15:59:00+00', 4691, 'app', '2026-06-30 05:00:00+00'),
	(8, 27, 17, 5, 12, '2026-04-05 03:20:00+00', '2026-04-05 04:08:00+00', 5304, 'kiosk', '2026-06-30 05:00:00+00'),
	(9, 64, 34, 10, 7, '2026-04-05 15:00:00+00', '2026-04-05 16:17:00+00', NULL, 'partner', '2026-06-30 05:00:00+00'),
	(10, 11, 51, 3, 2, '2026-04-06 02:40:00+00', '2026-04-06 02:51:00+00', 6530, 'app', '2026-06-30 05:00:00+00'),
	(11, 48, 8, 8, 9, '2026-04-06 14:20:00+00', '2026-04-06 15:00:00+00', 7143, 'app', '2026-06-30 05:00:00+00'),
	(12, 85, 25, 1, 4, '2026-04-07 02:00:00+00', '2026-04-07 03:09:00+00', 7756, 'app', '2026-06-30 05:00:00+00'),
	(13, 32, 42, 6, 11, '2026-04-07 13:40:00+00', '2026-04-07 15:18:00+00', 8369, 'kiosk', '2026-06-30 05:00:00+00'),
	(14, 69, 59, 11, 6, '2026-04-08 01:20:00+00', '2026-04-08 01:52:00+00', 8982, 'partner', '2026-06-30 05:00:00+00'),
	(15, 16, 16, 4, 1, '2026-04-08 13:00:00+00', '2026-04-08 14:01:00+00', 9595, 'app', '2026-06-30 05:00:00+00'),
	(16, 53, 33, 9, 8, '2026-04-09 00:40:00+00', '2026-04-09 02:10:00+00', 1008, 'app', '2026-06-30 05:00:00+00'),
	(17, 90, 50, 2, 3, '2026-04-09 12:20:00+00', '2026-04-09 12:44:00+00', 1621, 'app', '2026-06-30 05:00:00+00'),
	(18, 37, 7, 7, 10, '2026-04-10 00:00:00+00', '2026-04-10 00:53:00+00', NULL, 'kiosk', '2026-06-30 05:00:00+00'),
	(19, 74, 24, 12, 5, '2026-04-10 11:40:00+00', '2026-04-10 13:02:00+00', 2847, 'partner', '2026-06-30 05:00:00+00'),
	(20, 21, 41, 5, 12, '2026-04-10 23:20:00+00', '2026-04-10 23:36:00+00', 3460, 'app', '2026-06-30 05:00:00+00'),
	(21, 58, 58, 10, 7, '2026-04-11 11:00:00+00', '2026-04-11 11:45:00+00', 4073, 'app', '2026-06-30 05:00:00+00'),
	(22, 5, 15, 3, 2, '2026-04-11 22:40:00+00', '2026-04-11 23:54:00+00', 4686, 'app', '2026-06-30 05:00:00+00'),
	(23, 42, 32, 8, 9, '2026-04-12 10:20:00+00', '2026-04-12 10:28:00+00', 5299, 'kiosk', '2026-06-30 05:00:00+00'),
	(24, 79, 49, 1, 4, '2026-04-12 22:00:00+00', '2026-04-12 22:37:00+00', 5912, 'partner', '2026-06-30 05:00:00+00'),
	(25, 26, 6, 6, 11, '2026-04-13 09:40:00+00', '2026-04-13 10:46:00+00', 6525, 'app', '2026-06-30 05:00:00+00'),
	(26, 63, 23, 11, 6, '2026-04-13 21:20:00+00', '2026-04-13 22:55:00+00', 7138, 'app', '2026-06-30 05:00:00+00'),
	(27, 10, 40, 4, 1, '2026-04-14 09:00:00+00', '2026-04-14 09:29:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(28, 47, 57, 9, 8, '2026-04-14 20:40:00+00', '2026-04-14 21:38:00+00', 8364, 'kiosk', '2026-06-30 05:00:00+00'),
	(29, 84, 14, 2, 3, '2026-04-15 08:20:00+00', '2026-04-15 09:47:00+00', 8977, 'partner', '2026-06-30 05:00:00+00'),
	(30, 31, 31, 7, 10, '2026-04-15 20:00:00+00', '2026-04-15 20:21:00+00', 9590, 'app', '2026-06-30 05:00:00+00'),
	(31, 68, 48, 12, 5, '2026-04-16 07:40:00+00', '2026-04-16 08:30:00+00', 1003, 'app', '2026-06-30 05:00:00+00'),
	(32, 15, 5, 5, 12, '2026-04-16 19:20:00+00', '2026-04-16 20:39:00+00', 1616, 'app', '2026-06-30 05:00:00+00'),
	(33, 52, 22, 10, 7, '2026-04-17 07:00:00+00', '2026-04-17 07:13:00+00', 2229, 'kiosk', '2026-06-30 05:00:00+00'),
	(34, 89, 39, 3, 2, '2026-04-17 18:40:00+00', '2026-04-17 19:22:00+00', 2842, 'partner', '2026-06-30 05:00:00+00'),
	(35, 36, 56, 8, 9, '2026-04-18 06:20:00+00', '2026-04-18 07:31:00+00', 3455, 'app', '2026-06-30 05:00:00+00'),
	(36, 73, 13, 1, 4, '2026-04-18 18:00:00+00', '2026-04-18 19:40:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(37, 20, 30, 6, 11, '2026-04-19 05:40:00+00', '2026-04-19 06:14:00+00', 4681, 'app', '2026-06-30 05:00:00+00'),
	(38, 57, 47, 11, 6, '2026-04-19 17:20:00+00', '2026-04-19 18:23:00+00', 5294, 'kiosk', '2026-06-30 05:00:00+00'),
	(39, 4, 4, 4, 1, '2026-04-20 05:00:00+00', '2026-04-20 06:32:00+00', 5907, 'partner', '2026-06-30 05:00:00+00'),
	(40, 41, 21, 9, 8, '2026-04-20 16:40:00+00', '2026-04-20 17:06:00+00', 6520, 'app', '2026-06-30 05:00:00+00'),
	(41, 78, 38, 2, 3, '2026-04-21 04:20:00+00', '2026-04-21 05:15:00+00', 7133, 'app', '2026-06-30 05:00:00+00'),
	(42, 25, 55, 7, 10, '2026-04-21 16:00:00+00', '2026-04-21 17:24:00+00', 7746, 'app', '2026-06-30 05:00:00+00'),
	(43, 62, 12, 12, 5, '2026-04-22 03:40:00+00', '2026-04-22 03:58:00+00', 8359, 'kiosk', '2026-06-30 05:00:00+00'),
	(44, 9, 29, 5, 12, '2026-04-22 15:20:00+00', '2026-04-22 16:07:00+00', 8972, 'partner', '2026-06-30 05:00:00+00'),
	(45, 46, 46, 10, 7, '2026-04-23 03:00:00+00', '2026-04-23 04:16:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(46, 83, 3, 3, 2, '2026-04-23 14:40:00+00', '2026-04-23 14:50:00+00', 998, 'app', '2026-06-30 05:00:00+00'),
	(47, 30, 20, 8, 9, '2026-04-24 02:20:00+00', '2026-04-24 02:59:00+00', 1611, 'app', '2026-06-30 05:00:00+00'),
	(48, 67, 37, 1, 4, '2026-04-24 14:00:00+00', '2026-04-24 15:08:00+00', 2224, 'kiosk', '2026-06-30 05:00:00+00'),
	(49, 14, 54, 6, 11, '2026-04-25 01:40:00+00', '2026-04-25 03:17:00+00', 2837, 'partner', '2026-06-30 05:00:00+00'),
	(50, 51, 11, 11, 6, '2026-04-25 13:20:00+00', '2026-04-25 13:51:00+00', 3450, 'app', '2026-06-30 05:00:00+00'),
	(51, 88, 28, 4, 1, '2026-04-26 01:00:00+00', '2026-04-26 02:00:00+00', 4063, 'app', '2026-06-30 05:00:00+00'),
	(52, 35, 45, 9, 8, '2026-04-26 12:40:00+00', '2026-04-26 14:09:00+00', 4676, 'app', '2026-06-30 05:00:00+00'),
	(53, 72, 2, 2, 3, '2026-04-27 00:20:00+00', '2026-04-27 00:43:00+00', 5289, 'kiosk', '2026-06-30 05:00:00+00'),
	(54, 19, 19, 7, 10, '2026-04-27 12:00:00+00', '2026-04-27 12:52:00+00', NULL, 'partner', '2026-06-30 05:00:00+00'),
	(55, 56, 36, 12, 5, '2026-04-27 23:40:00+00', '2026-04-28 01:01:00+00', 6515, 'app', '2026-06-30 05:00:00+00'),
	(56, 3, 53, 5, 12, '2026-04-28 11:20:00+00', '2026-04-28 11:35:00+00', 7128, 'app', '2026-06-30 05:00:00+00'),
	(57, 40, 10, 10, 7, '2026-04-28 23:00:00+00', '2026-04-28 23:44:00+00', 7741, 'app', '2026-06-30 05:00:00+00'),
	(58, 77, 27, 3, 2, '2026-04-29 10:40:00+00', '2026-04-29 11:53:00+00', 8354, 'kiosk', '2026-06-30 05:00:00+00'),
	(59, 24, 44, 8, 9, '2026-04-29 22:20:00+00', '2026-04-29 22:27:00+00', 8967, 'partner', '2026-06-30 05:00:00+00'),
	(60, 61, 1, 1, 4, '2026-04-30 10:00:00+00', '2026-04-30 10:36:00+00', 9580, 'app', '2026-06-30 05:00:00+00'),
	(61, 8, 18, 6, 11, '2026-04-30 21:40:00+00', '2026-04-30 22:45:00+00', 993, 'app', '2026-06-30 05:00:00+00'),
	(62, 45, 35, 11, 6, '2026-05-01 09:20:00+00', '2026-05-01 10:54:00+00', 1606, 'app', '2026-06-30 05:00:00+00'),
	(63, 82, 52, 4, 1, '2026-05-01 21:00:00+00', '2026-05-01 21:28:00+00', NULL, 'kiosk', '2026-06-30 05:00:00+00'),
	(64, 29, 9, 9, 8, '2026-05-02 08:40:00+00', '2026-05-02 09:37:00+00', 2832, 'partner', '2026-06-30 05:00:00+00'),
	(65, 66, 26, 2, 3, '2026-05-02 20:20:00+00', '2026-05-02 21:46:00+00', 3445, 'app', '2026-06-30 05:00:00+00'),
	(66, 13, 43, 7, 10, '2026-05-03 08:00:00+00', '2026-05-03 08:20:00+00', 4058, 'app', '2026-06-30 05:00:00+00'),
	(67, 50, 60, 12, 5, '2026-05-03 19:40:00+00', '2026-05-03 20:29:00+00', 4671, 'app', '2026-06-30 05:00:00+00'),
	(68, 87, 17, 5, 12, '2026-05-04 07:20:00+00', '2026-05-04 08:38:00+00', 5284, 'kiosk', '2026-06-30 05:00:00+00'),
	(69, 34, 34, 10, 7, '2026-05-04 19:00:00+00', '2026-05-04 19:12:00+00', 5897, 'partner', '2026-06-30 05:00:00+00'),
	(70, 71, 51, 3, 2, '2026-05-05 06:40:00+00', '2026-05-05 07:21:00+00', 6510, 'app', '2026-06-30 05:00:00+00'),
	(71, 18, 8, 8, 9, '2026-05-05 18:20:00+00', '2026-05-05 19:30:00+00', 7123, 'app', '2026-06-30 05:00:00+00'),
	(72, 55, 25, 1, 4, '2026-05-06 06:00:00+00', '2026-05-06 07:39:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(73, 2, 42, 6, 11, '2026-05-06 17:40:00+00', '2026-05-06 18:13:00+00', 8349, 'kiosk', '2026-06-30 05:00:00+00'),
	(74, 39, 59, 11, 6, '2026-05-07 05:20:00+00', '2026-05-07 06:22:00+00', 8962, 'partner', '2026-06-30 05:00:00+00'),
	(75, 76, 16, 4, 1, '2026-05-07 17:00:00+00', '2026-05-07 18:31:00+00', 9575, 'app', '2026-06-30 05:00:00+00'),
	(76, 23, 33, 9, 8, '2026-05-08 04:40:00+00', '2026-05-08 05:05:00+00', 988, 'app', '2026-06-30 05:00:00+00'),
	(77, 60, 50, 2, 3, '2026-05-08 16:20:00+00', '2026-05-08 16:16:00+00', 1601, 'app', '2026-06-30 05:00:00+00'),
	(78, 7, 7, 7, 10, '2026-05-09 04:00:00+00', '2026-05-09 05:23:00+00', 2214, 'kiosk', '2026-06-30 05:00:00+00'),
	(79, 44, 24, 12, 5, '2026-05-09 15:40:00+00', '2026-05-09 15:57:00+00', 2827, 'partner', '2026-06-30 05:00:00+00'),
	(80, 81, 41, 5, 12, '2026-05-10 03:20:00+00', '2026-05-10 04:06:00+00', 3440, 'app', '2026-06-30 05:00:00+00'),
	(81, 28, 58, 10, 7, '2026-05-10 15:00:00+00', '2026-05-10 16:15:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(82, 65, 15, 3, 2, '2026-05-11 02:40:00+00', '2026-05-11 02:49:00+00', 4666, 'app', '2026-06-30 05:00:00+00'),
	(83, 12, 32, 8, 9, '2026-05-11 14:20:00+00', '2026-05-11 14:58:00+00', 5279, 'kiosk', '2026-06-30 05:00:00+00'),
	(84, 49, 49, 1, 4, '2026-05-12 02:00:00+00', '2026-05-12 03:07:00+00', 5892, 'partner', '2026-06-30 05:00:00+00'),
	(85, 86, 6, 6, 11, '2026-05-12 13:40:00+00', '2026-05-12 15:16:00+00', 6505, 'app', '2026-06-30 05:00:00+00'),
	(86, 33, 23, 11, 6, '2026-05-13 01:20:00+00', '2026-05-13 01:50:00+00', 7118, 'app', '2026-06-30 05:00:00+00'),
	(87, 70, 40, 4, 1, '2026-05-13 13:00:00+00', '2026-05-13 13:59:00+00', 7731, 'app', '2026-06-30 05:00:00+00'),
	(88, 17, 57, 9, 8, '2026-05-14 00:40:00+00', '2026-05-14 02:08:00+00', 8344, 'kiosk', '2026-06-30 05:00:00+00'),
	(89, 54, 14, 2, 3, '2026-05-14 12:20:00+00', '2026-05-14 12:42:00+00', 8957, 'partner', '2026-06-30 05:00:00+00'),
	(90, 1, 31, 7, 10, '2026-05-15 00:00:00+00', '2026-05-15 00:51:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(91, 38, 48, 12, 5, '2026-05-15 11:40:00+00', '2026-05-15 13:00:00+00', 983, 'app', '2026-06-30 05:00:00+00'),
	(92, 75, 5, 5, 12, '2026-05-15 23:20:00+00', '2026-05-15 23:34:00+00', 1596, 'app', '2026-06-30 05:00:00+00'),
	(93, 22, 22, 10, 7, '2026-05-16 11:00:00+00', '2026-05-16 11:43:00+00', 2209, 'kiosk', '2026-06-30 05:00:00+00'),
	(94, 59, 39, 3, 2, '2026-05-16 22:40:00+00', '2026-05-16 23:52:00+00', 2822, 'partner', '2026-06-30 05:00:00+00'),
	(95, 6, 56, 8, 9, '2026-05-17 10:20:00+00', '2026-05-17 10:26:00+00', 3435, 'app', '2026-06-30 05:00:00+00'),
	(96, 43, 13, 1, 4, '2026-05-17 22:00:00+00', '2026-05-17 22:35:00+00', 4048, 'app', '2026-06-30 05:00:00+00'),
	(97, 80, 30, 6, 11, '2026-05-18 09:40:00+00', '2026-05-18 10:44:00+00', 4661, 'app', '2026-06-30 05:00:00+00'),
	(98, 27, 47, 11, 6, '2026-05-18 21:20:00+00', '2026-05-18 22:53:00+00', 5274, 'kiosk', '2026-06-30 05:00:00+00'),
	(99, 64, 4, 4, 1, '2026-05-19 09:00:00+00', '2026-05-19 09:27:00+00', NULL, 'partner', '2026-06-30 05:00:00+00'),
	(100, 11, 21, 9, 8, '2026-05-19 20:40:00+00', '2026-05-19 21:36:00+00', 6500, 'app', '2026-06-30 05:00:00+00'),
	(101, 48, 38, 2, 3, '2026-05-20 08:20:00+00', '2026-05-20 09:45:00+00', 7113, 'app', '2026-06-30 05:00:00+00'),
	(102, 85, 55, 7, 10, '2026-05-20 20:00:00+00', '2026-05-20 20:19:00+00', 7726, 'app', '2026-06-30 05:00:00+00'),
	(103, 32, 12, 12, 5, '2026-05-21 07:40:00+00', '2026-05-21 08:28:00+00', 8339, 'kiosk', '2026-06-30 05:00:00+00'),
	(104, 69, 29, 5, 12, '2026-05-21 19:20:00+00', '2026-05-21 20:37:00+00', 8952, 'partner', '2026-06-30 05:00:00+00'),
	(105, 16, 46, 10, 7, '2026-05-22 07:00:00+00', '2026-05-22 07:11:00+00', 9565, 'app', '2026-06-30 05:00:00+00'),
	(106, 53, 3, 3, 2, '2026-05-22 18:40:00+00', '2026-05-22 19:20:00+00', 978, 'app', '2026-06-30 05:00:00+00'),
	(107, 90, 20, 8, 9, '2026-05-23 06:20:00+00', '2026-05-23 07:29:00+00', 1591, 'app', '2026-06-30 05:00:00+00'),
	(108, 37, 37, 1, 4, '2026-05-23 18:00:00+00', '2026-05-23 19:38:00+00', NULL, 'kiosk', '2026-06-30 05:00:00+00'),
	(109, 74, 54, 6, 11, '2026-05-24 05:40:00+00', '2026-05-24 06:12:00+00', 2817, 'partner', '2026-06-30 05:00:00+00'),
	(110, 21, 11, 11, 6, '2026-05-24 17:20:00+00', '2026-05-24 18:21:00+00', 3430, 'app', '2026-06-30 05:00:00+00'),
	(111, 58, 28, 4, 1, '2026-05-25 05:00:00+00', '2026-05-25 06:30:00+00', 4043, 'app', '2026-06-30 05:00:00+00'),
	(112, 5, 45, 9, 8, '2026-05-25 16:40:00+00', '2026-05-25 17:04:00+00', 4656, 'app', '2026-06-30 05:00:00+00'),
	(113, 42, 2, 2, 3, '2026-05-26 04:20:00+00', '2026-05-26 05:13:00+00', 5269, 'kiosk', '2026-06-30 05:00:00+00'),
	(114, 79, 19, 7, 10, '2026-05-26 16:00:00+00', '2026-05-26 17:22:00+00', 5882, 'partner', '2026-06-30 05:00:00+00'),
	(115, 26, 36, 12, 5, '2026-05-27 03:40:00+00', '2026-05-27 03:56:00+00', 6495, 'app', '2026-06-30 05:00:00+00'),
	(116, 63, 53, 5, 12, '2026-05-27 15:20:00+00', '2026-05-27 16:05:00+00', 7108, 'app', '2026-06-30 05:00:00+00'),
	(117, 10, 10, 10, 7, '2026-05-28 03:00:00+00', '2026-05-28 04:14:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(118, 47, 27, 3, 2, '2026-05-28 14:40:00+00', '2026-05-28 14:48:00+00', 8334, 'kiosk', '2026-06-30 05:00:00+00'),
	(119, 84, 44, 8, 9, '2026-05-29 02:20:00+00', '2026-05-29 02:57:00+00', 8947, 'partner', '2026-06-30 05:00:00+00'),
	(120, 31, 1, 1, 4, '2026-05-29 14:00:00+00', '2026-05-29 15:06:00+00', 9560, 'app', '2026-06-30 05:00:00+00'),
	(121, 68, 18, 6, 11, '2026-05-30 01:40:00+00', '2026-05-30 03:15:00+00', 973, 'app', '2026-06-30 05:00:00+00'),
	(122, 15, 35, 11, 6, '2026-05-30 13:20:00+00', '2026-05-30 13:49:00+00', 1586, 'app', '2026-06-30 05:00:00+00'),
	(123, 52, 52, 4, 1, '2026-05-31 01:00:00+00', '2026-05-31 01:58:00+00', 2199, 'kiosk', '2026-06-30 05:00:00+00'),
	(124, 89, 9, 9, 8, '2026-05-31 12:40:00+00', '2026-05-31 14:07:00+00', 2812, 'partner', '2026-06-30 05:00:00+00'),
	(125, 36, 26, 2, 3, '2026-06-01 00:20:00+00', '2026-06-01 00:41:00+00', 3425, 'app', '2026-06-30 05:00:00+00'),
	(126, 73, 43, 7, 10, '2026-06-01 12:00:00+00', '2026-06-01 12:50:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(127, 20, 60, 12, 5, '2026-06-01 23:40:00+00', '2026-06-02 00:59:00+00', 4651, 'app', '2026-06-30 05:00:00+00'),
	(128, 57, 17, 5, 12, '2026-06-02 11:20:00+00', '2026-06-02 11:33:00+00', 5264, 'kiosk', '2026-06-30 05:00:00+00'),
	(129, 4, 34, 10, 7, '2026-06-02 23:00:00+00', '2026-06-02 23:42:00+00', 5877, 'partner', '2026-06-30 05:00:00+00'),
	(130, 41, 51, 3, 2, '2026-06-03 10:40:00+00', '2026-06-03 11:51:00+00', 6490, 'app', '2026-06-30 05:00:00+00'),
	(131, 78, 8, 8, 9, '2026-06-03 22:20:00+00', '2026-06-03 22:16:00+00', 7103, 'app', '2026-06-30 05:00:00+00'),
	(132, 25, 25, 1, 4, '2026-06-04 10:00:00+00', '2026-06-04 10:34:00+00', 7716, 'app', '2026-06-30 05:00:00+00'),
	(133, 62, 42, 6, 11, '2026-06-04 21:40:00+00', '2026-06-04 22:43:00+00', 8329, 'kiosk', '2026-06-30 05:00:00+00'),
	(134, 9, 59, 11, 6, '2026-06-05 09:20:00+00', '2026-06-05 10:52:00+00', 8942, 'partner', '2026-06-30 05:00:00+00'),
	(135, 46, 16, 4, 1, '2026-06-05 21:00:00+00', '2026-06-05 21:26:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(136, 83, 33, 9, 8, '2026-06-06 08:40:00+00', '2026-06-06 09:35:00+00', 968, 'app', '2026-06-30 05:00:00+00'),
	(137, 30, 50, 2, 3, '2026-06-06 20:20:00+00', '2026-06-06 21:44:00+00', 1581, 'app', '2026-06-30 05:00:00+00'),
	(138, 67, 7, 7, 10, '2026-06-07 08:00:00+00', '2026-06-07 08:18:00+00', 2194, 'kiosk', '2026-06-30 05:00:00+00'),
	(139, 14, 24, 12, 5, '2026-06-07 19:40:00+00', '2026-06-07 20:27:00+00', 2807, 'partner', '2026-06-30 05:00:00+00'),
	(140, 51, 41, 5, 12, '2026-06-08 07:20:00+00', '2026-06-08 08:36:00+00', 3420, 'app', '2026-06-30 05:00:00+00'),
	(141, 88, 58, 10, 7, '2026-06-08 19:00:00+00', '2026-06-08 19:10:00+00', 4033, 'app', '2026-06-30 05:00:00+00'),
	(142, 35, 15, 3, 2, '2026-06-09 06:40:00+00', '2026-06-09 07:19:00+00', 4646, 'app', '2026-06-30 05:00:00+00'),
	(143, 72, 32, 8, 9, '2026-06-09 18:20:00+00', '2026-06-09 19:28:00+00', 5259, 'kiosk', '2026-06-30 05:00:00+00'),
	(144, 19, 49, 1, 4, '2026-06-10 06:00:00+00', '2026-06-10 07:37:00+00', NULL, 'partner', '2026-06-30 05:00:00+00'),
	(145, 56, 6, 6, 11, '2026-06-10 17:40:00+00', '2026-06-10 18:11:00+00', 6485, 'app', '2026-06-30 05:00:00+00'),
	(146, 3, 23, 11, 6, '2026-06-11 05:20:00+00', '2026-06-11 06:20:00+00', 7098, 'app', '2026-06-30 05:00:00+00'),
	(147, 40, 40, 4, 1, '2026-06-11 17:00:00+00', '2026-06-11 18:29:00+00', 7711, 'app', '2026-06-30 05:00:00+00'),
	(148, 77, 57, 9, 8, '2026-06-12 04:40:00+00', '2026-06-12 05:03:00+00', 8324, 'kiosk', '2026-06-30 05:00:00+00'),
	(149, 24, 14, 2, 3, '2026-06-12 16:20:00+00', '2026-06-12 17:12:00+00', 8937, 'partner', '2026-06-30 05:00:00+00'),
	(150, 61, 31, 7, 10, '2026-06-13 04:00:00+00', '2026-06-13 05:21:00+00', 9550, 'app', '2026-06-30 05:00:00+00'),
	(151, 8, 48, 12, 5, '2026-06-13 15:40:00+00', '2026-06-13 15:55:00+00', 963, 'app', '2026-06-30 05:00:00+00'),
	(152, 45, 5, 5, 12, '2026-06-14 03:20:00+00', '2026-06-14 04:04:00+00', 1576, 'app', '2026-06-30 05:00:00+00'),
	(153, 82, 22, 10, 7, '2026-06-14 15:00:00+00', '2026-06-14 16:13:00+00', NULL, 'kiosk', '2026-06-30 05:00:00+00'),
	(154, 29, 39, 3, 2, '2026-06-15 02:40:00+00', '2026-06-15 02:47:00+00', 2802, 'partner', '2026-06-30 05:00:00+00'),
	(155, 66, 56, 8, 9, '2026-06-15 14:20:00+00', '2026-06-15 14:56:00+00', 3415, 'app', '2026-06-30 05:00:00+00'),
	(156, 13, 13, 1, 4, '2026-06-16 02:00:00+00', '2026-06-16 03:05:00+00', 4028, 'app', '2026-06-30 05:00:00+00'),
	(157, 50, 30, 6, 11, '2026-06-16 13:40:00+00', '2026-06-16 15:14:00+00', 4641, 'app', '2026-06-30 05:00:00+00'),
	(158, 87, 47, 11, 6, '2026-06-17 01:20:00+00', '2026-06-17 01:48:00+00', 5254, 'kiosk', '2026-06-30 05:00:00+00'),
	(159, 34, 4, 4, 1, '2026-06-17 13:00:00+00', '2026-06-17 13:57:00+00', 5867, 'partner', '2026-06-30 05:00:00+00'),
	(160, 71, 21, 9, 8, '2026-06-18 00:40:00+00', '2026-06-18 00:36:00+00', 6480, 'app', '2026-06-30 05:00:00+00'),
	(161, 18, 38, 2, 3, '2026-06-18 12:20:00+00', '2026-06-18 12:40:00+00', 7093, 'app', '2026-06-30 05:00:00+00'),
	(162, 55, 55, 7, 10, '2026-06-19 00:00:00+00', '2026-06-19 00:49:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(163, 2, 12, 12, 5, '2026-06-19 11:40:00+00', '2026-06-19 12:58:00+00', 8319, 'kiosk', '2026-06-30 05:00:00+00'),
	(164, 39, 29, 5, 12, '2026-06-19 23:20:00+00', '2026-06-19 23:32:00+00', 8932, 'partner', '2026-06-30 05:00:00+00'),
	(165, 76, 46, 10, 7, '2026-06-20 11:00:00+00', '2026-06-20 11:41:00+00', 9545, 'app', '2026-06-30 05:00:00+00'),
	(166, 23, 3, 3, 2, '2026-06-20 22:40:00+00', '2026-06-20 23:50:00+00', 958, 'app', '2026-06-30 05:00:00+00'),
	(167, 60, 20, 8, 9, '2026-06-21 10:20:00+00', '2026-06-21 11:59:00+00', 1571, 'app', '2026-06-30 05:00:00+00'),
	(168, 7, 37, 1, 4, '2026-06-21 22:00:00+00', '2026-06-21 22:33:00+00', 2184, 'kiosk', '2026-06-30 05:00:00+00'),
	(169, 44, 54, 6, 11, '2026-06-22 09:40:00+00', '2026-06-22 10:42:00+00', 2797, 'partner', '2026-06-30 05:00:00+00'),
	(170, 81, 11, 11, 6, '2026-06-22 21:20:00+00', '2026-06-22 22:51:00+00', 3410, 'app', '2026-06-30 05:00:00+00'),
	(171, 28, 28, 4, 1, '2026-06-23 09:00:00+00', '2026-06-23 09:25:00+00', NULL, 'app', '2026-06-30 05:00:00+00'),
	(172, 65, 45, 9, 8, '2026-06-23 20:40:00+00', '2026-06-23 21:34:00+00', 4636, 'app', '2026-06-30 05:00:00+00'),
	(173, 12, 2, 2, 3, '2026-06-24 08:20:00+00', '2026-06-24 09:43:00+00', 5249, 'kiosk', '2026-06-30 05:00:00+00'),
	(174, 49, 19, 7, 10, '2026-06-24 20:00:00+00', '2026-06-24 20:17:00+00', 5862, 'partner', '2026-06-30 05:00:00+00'),
	(175, 86, 36, 12, 5, '2026-06-25 07:40:00+00', '2026-06-25 08:26:00+00', 6475, 'app', '2026-06-30 05:00:00+00'),
	(176, 33, 53, 5, 12, '2026-06-25 19:20:00+00', '2026-06-25 20:35:00+00', 7088, 'app', '2026-06-30 05:00:00+00'),
	(177, 70, 10, 10, 7, '2026-06-26 07:00:00+00', '2026-06-26 07:09:00+00', 7701, 'app', '2026-06-30 05:00:00+00'),
	(178, 17, 27, 3, 2, '2026-06-26 18:40:00+00', NULL, 8314, 'kiosk', '2026-06-30 05:00:00+00'),
	(179, 54, 44, 8, 9, '2026-06-27 06:20:00+00', NULL, 8927, 'partner', '2026-06-30 05:00:00+00'),
	(180, 1, 1, 1, 4, '2026-06-27 18:00:00+00', NULL, NULL, 'app', '2026-06-30 05:00:00+00');

--
-- Data for Name: riders; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.riders VALUES
	(1, 'Bram', 'Okafor', 'rider1@example.com', 1969, '2025-01-09 21:30:00+00', 6, true, '2026-05-01 07:00:00+00'),
	(2, 'Chiara', 'Lindqvist', 'rider2@example.com', 1982, '2025-01-14 11:30:00+00', 11, true, '2026-05-01 14:00:00+00'),
	(3, 'Dov', 'Moreau', 'rider3@example.com', 1995, '2025-01-19 01:30:00+00', 4, false, '2026-05-01 21:00:00+00'),
	(4, 'Elin', 'Tanaka', 'rider4@example.com', 1958, '2025-01-23 15:30:00+00', 9, true, '2026-05-02 04:00:00+00'),
	(5, 'Femi', 'Novak', 'rider5@example.com', 1971, '2025-01-28 05:30:00+00', 2, true, '2026-05-02 11:00:00+00'),
	(6, 'Greta', 'Santos', 'rider6@example.com', 1984, '2025-02-01 19:30:00+00', 7, false, '2026-05-02 18:00:00+00'),
	(7, 'Hugo', 'Visser', 'rider7@example.com', 1997, '2025-02-06 09:30:00+00', 12, true, '2026-05-03 01:00:00+00'),
	(8, 'Ines', 'Okafor', 'rider8@example.com', 1960, '2025-02-10 23:30:00+00', 5, true, '2026-05-03 08:00:00+00'),
	(9, 'Jonas', 'Lindqvist', 'rider9@example.com', 1973, '2025-02-15 13:30:00+00', 10, false, '2026-05-03 15:00:00+00'),
	(10, 'Ada', 'Moreau', 'rider10@example.com', 1986, '2025-02-20 03:30:00+00', 3, true, '2026-05-03 22:00:00+00'),
	(11, 'Bram', 'Tanaka', 'rider11@example.com', 1999, '2025-02-24 17:30:00+00', 8, true, '2026-05-04 05:00:00+00'),
	(12, 'Chiara', 'Novak', 'rider12@example.com', 1962, '2025-03-01 07:30:00+00', 1, false, '2026-05-04 12:00:00+00'),
	(13, 'Dov', 'Santos', 'rider13@example.com', 1975, '2025-03-05 21:30:00+00', 6, true, '2026-05-04 19:00:00+00'),
	(14, 'Elin', 'Visser', 'rider14@example.com', 1988, '2025-03-10 11:30:00+00', 11, true, '2026-05-05 02:00:00+00'),
	(15, 'Femi', 'Okafor', 'rider15@example.com', 2001, '2025-03-15 01:30:00+00', 4, false, '2026-05-05 09:00:00+00'),
	(16, 'Greta', 'Lindqvist', 'rider16@example.com', 1964, '2025-03-19 15:30:00+00', 9, true, '2026-05-05 16:00:00+00'),
	(17, 'Hugo', 'Moreau', 'rider17@example.com', 1977, '2025-03-24 05:30:00+00', 2, true, '2026-05-05 23:00:00+00'),
	(18, 'Ines', 'Tanaka', 'rider18@example.com', 1990, '2025-03-28 19:30:00+00', 7, false, '2026-05-06 06:00:00+00'),
	(19, 'Jonas', 'Novak', 'rider19@example.com', 2003, '2025-04-02 09:30:00+00', 12, true, '2026-05-06 13:00:00+00'),
	(20, 'Ada', 'Santos', 'rider20@example.com', 1966, '2025-04-06 23:30:00+00', 5, true, '2026-05-06 20:00:00+00'),
	(21, 'Bram', 'Visser', 'rider21@example.com', 1979, '2025-04-11 13:30:00+00', 10, false, '2026-05-07 03:00:00+00'),
	(22, 'Chiara', 'Okafor', 'rider22@example.com', 1992, '2025-04-16 03:30:00+00', 3, true, '2026-05-07 10:00:00+00'),
	(23, 'Dov', 'Lindqvist', 'rider23@example.com', 2005, '2025-04-20 17:30:00+00', 8, true, '2026-05-07 17:00:00+00'),
	(24, 'Elin', 'Moreau', 'rider24@example.com', 1968, '2025-04-25 07:30:00+00', 1, false, '2026-05-08 00:00:00+00'),
	(25, 'Femi', 'Tanaka', 'rider25@example.com', 1981, '2025-04-29 21:30:00+00', 6, true, '2026-05-08 07:00:00+00'),
	(26, 'Greta', 'Novak', 'rider26@example.com', 1994, '2025-05-04 11:30:00+00', 11, true, '2026-05-08 14:00:00+00'),
	(27, 'Hugo', 'Santos', 'rider27@example.com', 1957, '2025-05-09 01:30:00+00', 4, false, '2026-05-08 21:00:00+00'),
	(28, 'Ines', 'Visser', 'rider28@example.com', 1970, '2025-05-13 15:30:00+00', 9, true, '2026-05-09 04:00:00+00'),
	(29, 'Jonas', 'Okafor', 'rider29@example.com', 1983, '2025-05-18 05:30:00+00', 2, true, '2026-05-09 11:00:00+00'),
	(30, 'Ada', 'Lindqvist', 'rider30@example.com', 1996, '2025-05-22 19:30:00+00', 7, false, '2026-05-09 18:00:00+00'),
	(31, 'Bram', 'Moreau', 'rider31@example.com', 1959, '2025-05-27 09:30:00+00', 12, true, '2026-05-10 01:00:00+00'),
	(32, 'Chiara', 'Tanaka', 'rider32@example.com', 1972, '2025-05-31 23:30:00+00', 5, true, '2026-05-10 08:00:00+00'),
	(33, 'Dov', 'Novak', 'rider33@example.com', 1985, '2025-06-05 13:30:00+00', 10, false, '2026-05-10 15:00:00+00'),
	(34, 'Elin', 'Santos', 'rider34@example.com', 1998, '2025-06-10 03:30:00+00', 3, true, '2026-05-10 22:00:00+00'),
	(35, 'Femi', 'Visser', 'rider35@example.com', 1961, '2025-06-14 17:30:00+00', 8, true, '2026-05-11 05:00:00+00'),
	(36, 'Greta', 'Okafor', 'rider36@example.com', 1974, '2025-06-19 07:30:00+00', 1, false, '2026-05-11 12:00:00+00'),
	(37, 'Hugo', 'Lindqvist', 'rider37@example.com', 1987, '2025-06-23 21:30:00+00', 6, true, '2026-05-11 19:00:00+00'),
	(38, 'Ines', 'Moreau', 'rider38@example.com', 2000, '2025-06-28 11:30:00+00', 11, true, '2026-05-12 02:00:00+00'),
	(39, 'Jonas', 'Tanaka', 'rider39@example.com', 1963, '2025-07-03 01:30:00+00', 4, false, '2026-05-12 09:00:00+00'),
	(40, 'Ada', 'Novak', 'rider40@example.com', 1976, '2025-07-07 15:30:00+00', 9, true, '2026-05-12 16:00:00+00'),
	(41, 'Bram', 'Santos', 'rider41@example.com', 1989, '2025-07-12 05:30:00+00', 2, true, '2026-05-12 23:00:00+00'),
	(42, 'Chiara', 'Visser', 'rider42@example.com', 2002, '2025-07-16 19:30:00+00', 7, false, '2026-05-13 06:00:00+00'),
	(43, 'Dov', 'Okafor', 'rider43@example.com', 1965, '2025-07-21 09:30:00+00', 12, true, '2026-05-13 13:00:00+00'),
	(44, 'Elin', 'Lindqvist', 'rider44@example.com', 1978, '2025-07-25 23:30:00+00', 5, true, '2026-05-13 20:00:00+00'),
	(45, 'Femi', 'Moreau', 'rider45@example.com', 1991, '2025-07-30 13:30:00+00', 10, false, '2026-05-14 03:00:00+00'),
	(46, 'Greta', 'Tanaka', 'rider46@example.com', 2004, '2025-08-04 03:30:00+00', 3, true, '2026-05-14 10:00:00+00'),
	(47, 'Hugo', 'Novak', 'rider47@example.com', 1967, '2025-08-08 17:30:00+00', 8, true, '2026-05-14 17:00:00+00'),
	(48, 'Ines', 'Santos', 'rider48@example.com', 1980, '2025-08-13 07:30:00+00', 1, false, '2026-05-15 00:00:00+00'),
	(49, 'Jonas', 'Visser', 'rider49@example.com', 1993, '2025-08-17 21:30:00+00', 6, true, '2026-05-15 07:00:00+00'),
	(50, 'Ada', 'Okafor', 'rider50@example.com', 1956, '2025-08-22 11:30:00+00', 11, true, '2026-05-15 14:00:00+00'),
	(51, 'Bram', 'Lindqvist', 'rider51@example.com', 1969, '2025-08-27 01:30:00+00', 4, false, '2026-05-15 21:00:00+00'),
	(52, 'Chiara', 'Moreau', 'rider52@example.com', 1982, '2025-08-31 15:30:00+00', 9, true, '2026-05-16 04:00:00+00'),
	(53, 'Dov', 'Tanaka', 'rider53@example.com', 1995, '2025-09-05 05:30:00+00', 2, true, '2026-05-16 11:00:00+00'),
	(54, 'Elin', 'Novak', 'rider54@example.com', 1958, '2025-09-09 19:30:00+00', 7, false, '2026-05-16 18:00:00+00'),
	(55, 'Femi', 'Santos', 'rider55@example.com', 1971, '2025-09-14 09:30:00+00', 12, true, '2026-05-17 01:00:00+00'),
	(56, 'Greta', 'Visser', 'rider56@example.com', 1984, '2025-09-18 23:30:00+00', 5, true, '2026-05-17 08:00:00+00'),
	(57, 'Hugo', 'Okafor', 'rider57@example.com', 1997, '2025-09-23 13:30:00+00', 10, false, '2026-05-17 15:00:00+00'),
	(58, 'Ines', 'Lindqvist', 'rider58@example.com', 1960, '2025-09-28 03:30:00+00', 3, true, '2026-05-17 22:00:00+00'),
	(59, 'Jonas', 'Moreau', 'rider59@example.com', 1973, '2025-10-02 17:30:00+00', 8, true, '2026-05-18 05:00:00+00'),
	(60, 'Ada', 'Tanaka', 'rider60@example.com', 1986, '2025-10-07 07:30:00+00', 1, false, '2026-05-18 12:00:00+00'),
	(61, 'Bram', 'Novak', 'rider61@example.com', 1999, '2025-10-11 21:30:00+00', 6, true, '2026-05-18 19:00:00+00'),
	(62, 'Chiara', 'Santos', 'rider62@example.com', 1962, '2025-10-16 11:30:00+00', 11, true, '2026-05-19 02:00:00+00'),
	(63, 'Dov', 'Visser', 'rider63@example.com', 1975, '2025-10-21 01:30:00+00', 4, false, '2026-05-19 09:00:00+00'),
	(64, 'Elin', 'Okafor', 'rider64@example.com', 1988, '2025-10-25 15:30:00+00', 9, true, '2026-05-19 16:00:00+00'),
	(65, 'Femi', 'Lindqvist', 'rider65@example.com', 2001, '2025-10-30 05:30:00+00', 2, true, '2026-05-19 23:00:00+00'),
	(66, 'Greta', 'Moreau', 'rider66@example.com', 1964, '2025-11-03 19:30:00+00', 7, false, '2026-05-20 06:00:00+00'),
	(67, 'Hugo', 'Tanaka', 'rider67@example.com', 1977, '2025-11-08 09:30:00+00', 12, true, '2026-05-20 13:00:00+00'),
	(68, 'Ines', 'Novak', 'rider68@example.com', 1990, '2025-11-12 23:30:00+00', 5, true, '2026-05-20 20:00:00+00'),
	(69, 'Jonas', 'Santos', 'rider69@example.com', 2003, '2025-11-17 13:30:00+00', 10, false, '2026-05-21 03:00:00+00'),
	(70, 'Ada', 'Visser', 'rider70@example.com', 1966, '2025-11-22 03:30:00+00', 3, true, '2026-05-21 10:00:00+00'),
	(71, 'Bram', 'Okafor', 'rider71@example.com', 1979, '2025-11-26 17:30:00+00', 8, true, '2026-05-21 17:00:00+00'),
	(72, 'Chiara', 'Lindqvist', 'rider72@example.com', 1992, '2025-12-01 07:30:00+00', 1, false, '2026-05-22 00:00:00+00'),
	(73, 'Dov', 'Moreau', 'rider73@example.com', 2005, '2025-12-05 21:30:00+00', 6, true, '2026-05-22 07:00:00+00'),
	(74, 'Elin', 'Tanaka', 'rider74@example.com', 1968, '2025-12-10 11:30:00+00', 11, true, '2026-05-22 14:00:00+00'),
	(75, 'Femi', 'Novak', 'rider75@example.com', 1981, '2025-12-15 01:30:00+00', 4, false, '2026-05-22 21:00:00+00'),
	(76, 'Greta', 'Santos', 'rider76@example.com', 1994, '2025-12-19 15:30:00+00', 9, true, '2026-05-23 04:00:00+00'),
	(77, 'Hugo', 'Visser', 'rider77@example.com', 1957, '2025-12-24 05:30:00+00', 2, true, '2026-05-23 11:00:00+00'),
	(78, 'Ines', 'Okafor', 'rider78@example.com', 1970, '2025-12-28 19:30:00+00', 7, false, '2026-05-23 18:00:00+00'),
	(79, 'Jonas', 'Lindqvist', 'rider79@example.com', 1983, '2026-01-02 09:30:00+00', 12, true, '2026-05-24 01:00:00+00'),
	(80, 'Ada', 'Moreau', 'rider80@example.com', 1996, '2026-01-06 23:30:00+00', 5, true, '2026-05-24 08:00:00+00'),
	(81, 'Bram', 'Tanaka', 'rider81@example.com', 1959, '2026-01-11 13:30:00+00', 10, false, '2026-05-24 15:00:00+00'),
	(82, 'Chiara', 'Novak', 'rider82@example.com', 1972, '2026-01-16 03:30:00+00', 3, true, '2026-05-24 22:00:00+00'),
	(83, 'Dov', 'Santos', 'rider83@example.com', 1985, '2026-01-20 17:30:00+00', 8, true, '2026-05-25 05:00:00+00'),
	(84, 'Elin', 'Visser', 'rider84@example.com', 1998, '2026-01-25 07:30:00+00', 1, false, '2026-05-25 12:00:00+00'),
	(85, 'Femi', 'Okafor', 'rider85@example.com', 1961, '2026-01-29 21:30:00+00', 6, true, '2026-05-25 19:00:00+00'),
	(86, 'Greta', 'Lindqvist', 'rider86@example.com', 1974, '2026-02-03 11:30:00+00', 11, true, '2026-05-26 02:00:00+00'),
	(87, 'Hugo', 'Moreau', 'rider87@example.com', 1987, '2026-02-08 01:30:00+00', 4, false, '2026-05-26 09:00:00+00'),
	(88, 'Ines', 'Tanaka', 'rider88@example.com', 2000, '2026-02-12 15:30:00+00', 9, true, '2026-05-26 16:00:00+00'),
	(89, 'Jonas', 'Novak', 'rider89@example.com', 1963, '2026-02-17 05:30:00+00', 2, true, '2026-05-26 23:00:00+00'),
	(90, 'Ada', 'Santos', 'rider90@example.com', 1976, '2026-02-21 19:30:00+00', 7, false, '2026-05-27 06:00:00+00');

--
-- Data for Name: stations; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.stations VALUES
	(1, 'Harbour', 'HB', 52.107310, 4.311170, 17, '2022-04-07', true, '2026-06-30 04:00:00+00'),
	(2, 'Mill Lane', 'HB', 52.114620, 4.322340, 22, '2022-05-14', true, '2026-06-30 04:00:00+00'),
	(3, 'Old Market', 'OT', 52.121930, 4.333510, 27, '2022-06-20', true, '2026-06-30 04:00:00+00'),
	(4, 'University', 'UN', 52.129240, 4.344680, 15, '2022-07-27', true, '2026-06-30 04:00:00+00'),
	(5, 'Tram Depot', 'OT', 52.136550, 4.355850, 20, '2022-09-02', true, '2026-06-30 04:00:00+00'),
	(6, 'Botanic Garden', 'UN', 52.143860, 4.367020, 25, '2022-10-09', true, '2026-06-30 04:00:00+00'),
	(7, 'Lighthouse', 'HB', 52.151170, 4.378190, 13, '2022-11-15', true, '2026-06-30 04:00:00+00'),
	(8, 'North Gate', 'NG', 52.158480, 4.389360, 18, '2022-12-22', true, '2026-06-30 04:00:00+00'),
	(9, 'Brewery', 'NG', 52.165790, 4.400530, 23, '2023-01-28', true, '2026-06-30 04:00:00+00'),
	(10, 'Museum Quay', 'OT', 52.173100, 4.411700, 28, '2023-03-06', true, '2026-06-30 04:00:00+00'),
	(11, 'Stadium', 'ST', 52.180410, 4.422870, 16, '2023-04-12', true, '2026-06-30 04:00:00+00'),
	(12, 'Fairground', 'ST', 52.187720, 4.434040, 21, '2023-05-19', false, '2026-06-30 04:00:00+00');

--
-- Data for Name: support_tickets; Type: TABLE DATA; Schema: raw; Owner: -
--

INSERT INTO raw.support_tickets VALUES
	(1, 12, 5, '2026-04-04 23:00:00+00', '2026-04-05 01:00:00+00', 'broken bike', '{"tags": ["t1"], "priority": "normal"}'),
	(2, 23, 10, '2026-04-06 12:00:00+00', '2026-04-06 15:00:00+00', 'station full', '{"tags": ["t2"], "priority": "high"}'),
	(3, 34, 15, '2026-04-08 01:00:00+00', '2026-04-08 05:00:00+00', 'account', '{"tags": ["t3"], "priority": "low"}'),
	(4, 45, NULL, '2026-04-09 14:00:00+00', '2026-04-09 19:00:00+00', 'lost item', '{"tags": ["t0"], "priority": "normal"}'),
	(5, 56, 25, '2026-04-11 03:00:00+00', NULL, 'billing', '{"tags": ["t1"], "priority": "high"}'),
	(6, 67, 30, '2026-04-12 16:00:00+00', '2026-04-12 23:00:00+00', 'broken bike', '{"tags": ["t2"], "priority": "low"}'),
	(7, 78, 35, '2026-04-14 05:00:00+00', '2026-04-14 13:00:00+00', 'station full', '{"tags": ["t3"], "priority": "normal"}'),
	(8, 89, NULL, '2026-04-15 18:00:00+00', '2026-04-16 03:00:00+00', 'account', '{"tags": ["t0"], "priority": "high"}'),
	(9, 10, 45, '2026-04-17 07:00:00+00', '2026-04-17 17:00:00+00', 'lost item', '{"tags": ["t1"], "priority": "low"}'),
	(10, 21, 50, '2026-04-18 20:00:00+00', NULL, 'billing', '{"tags": ["t2"], "priority": "normal"}'),
	(11, 32, 55, '2026-04-20 09:00:00+00', '2026-04-20 21:00:00+00', 'broken bike', '{"tags": ["t3"], "priority": "high"}'),
	(12, 43, NULL, '2026-04-21 22:00:00+00', '2026-04-22 11:00:00+00', 'station full', '{"tags": ["t0"], "priority": "low"}'),
	(13, 54, 65, '2026-04-23 11:00:00+00', '2026-04-24 01:00:00+00', 'account', '{"tags": ["t1"], "priority": "normal"}'),
	(14, 65, 70, '2026-04-25 00:00:00+00', '2026-04-25 15:00:00+00', 'lost item', '{"tags": ["t2"], "priority": "high"}'),
	(15, 76, 75, '2026-04-26 13:00:00+00', NULL, 'billing', '{"tags": ["t3"], "priority": "low"}'),
	(16, 87, NULL, '2026-04-28 02:00:00+00', '2026-04-28 19:00:00+00', 'broken bike', '{"tags": ["t0"], "priority": "normal"}'),
	(17, 8, 85, '2026-04-29 15:00:00+00', '2026-04-30 09:00:00+00', 'station full', '{"tags": ["t1"], "priority": "high"}'),
	(18, 19, 90, '2026-05-01 04:00:00+00', '2026-05-01 23:00:00+00', 'account', '{"tags": ["t2"], "priority": "low"}'),
	(19, 30, 95, '2026-05-02 17:00:00+00', '2026-05-03 13:00:00+00', 'lost item', '{"tags": ["t3"], "priority": "normal"}'),
	(20, 41, NULL, '2026-05-04 06:00:00+00', NULL, 'billing', '{"tags": ["t0"], "priority": "high"}'),
	(21, 52, 105, '2026-05-05 19:00:00+00', '2026-05-06 17:00:00+00', 'broken bike', '{"tags": ["t1"], "priority": "low"}'),
	(22, 63, 110, '2026-05-07 08:00:00+00', '2026-05-08 07:00:00+00', 'station full', '{"tags": ["t2"], "priority": "normal"}'),
	(23, 74, 115, '2026-05-08 21:00:00+00', '2026-05-09 21:00:00+00', 'account', '{"tags": ["t3"], "priority": "high"}'),
	(24, 85, NULL, '2026-05-10 10:00:00+00', '2026-05-11 11:00:00+00', 'lost item', '{"tags": ["t0"], "priority": "low"}'),
	(25, 6, 125, '2026-05-11 23:00:00+00', NULL, 'billing', '{"tags": ["t1"], "priority": "normal"}'),
	(26, 17, 130, '2026-05-13 12:00:00+00', '2026-05-14 15:00:00+00', 'broken bike', '{"tags": ["t2"], "priority": "high"}'),
	(27, 28, 135, '2026-05-15 01:00:00+00', '2026-05-16 05:00:00+00', 'station full', '{"tags": ["t3"], "priority": "low"}'),
	(28, 39, NULL, '2026-05-16 14:00:00+00', '2026-05-17 19:00:00+00', 'account', '{"tags": ["t0"], "priority": "normal"}'),
	(29, 50, 145, '2026-05-18 03:00:00+00', '2026-05-19 09:00:00+00', 'lost item', '{"tags": ["t1"], "priority": "high"}'),
	(30, 61, 150, '2026-05-19 16:00:00+00', NULL, 'billing', '{"tags": ["t2"], "priority": "low"}'),
	(31, 72, 155, '2026-05-21 05:00:00+00', '2026-05-21 07:00:00+00', 'broken bike', '{"tags": ["t3"], "priority": "normal"}'),
	(32, 83, NULL, '2026-05-22 18:00:00+00', '2026-05-22 21:00:00+00', 'station full', '{"tags": ["t0"], "priority": "high"}'),
	(33, 4, 165, '2026-05-24 07:00:00+00', '2026-05-24 11:00:00+00', 'account', '{"tags": ["t1"], "priority": "low"}'),
	(34, 15, 170, '2026-05-25 20:00:00+00', '2026-05-26 01:00:00+00', 'lost item', '{"tags": ["t2"], "priority": "normal"}'),
	(35, 26, 175, '2026-05-27 09:00:00+00', NULL, 'billing', '{"tags": ["t3"], "priority": "high"}'),
	(36, 37, NULL, '2026-05-28 22:00:00+00', '2026-05-29 05:00:00+00', 'broken bike', '{"tags": ["t0"], "priority": "low"}'),
	(37, 48, 185, '2026-05-30 11:00:00+00', '2026-05-30 19:00:00+00', 'station full', '{"tags": ["t1"], "priority": "normal"}'),
	(38, 59, 190, '2026-06-01 00:00:00+00', '2026-06-01 09:00:00+00', 'account', '{"tags": ["t2"], "priority": "high"}'),
	(39, 70, 195, '2026-06-02 13:00:00+00', '2026-06-02 23:00:00+00', 'lost item', '{"tags": ["t3"], "priority": "low"}'),
	(40, 81, NULL, '2026-06-04 02:00:00+00', NULL, 'billing', '{"tags": ["t0"], "priority": "normal"}'),
	(41, 2, 205, '2026-06-05 15:00:00+00', '2026-06-06 03:00:00+00', 'broken bike', '{"tags": ["t1"], "priority": "high"}'),
	(42, 13, 210, '2026-06-07 04:00:00+00', '2026-06-07 17:00:00+00', 'station full', '{"tags": ["t2"], "priority": "low"}'),
	(43, 24, 215, '2026-06-08 17:00:00+00', '2026-06-09 07:00:00+00', 'account', '{"tags": ["t3"], "priority": "normal"}'),
	(44, 35, NULL, '2026-06-10 06:00:00+00', '2026-06-10 21:00:00+00', 'lost item', '{"tags": ["t0"], "priority": "high"}'),
	(45, 46, 225, '2026-06-11 19:00:00+00', NULL, 'billing', '{"tags": ["t1"], "priority": "low"}'),
	(46, 57, 230, '2026-06-13 08:00:00+00', '2026-06-14 01:00:00+00', 'broken bike', '{"tags": ["t2"], "priority": "normal"}'),
	(47, 68, 235, '2026-06-14 21:00:00+00', '2026-06-15 15:00:00+00', 'station full', '{"tags": ["t3"], "priority": "high"}'),
	(48, 79, NULL, '2026-06-16 10:00:00+00', '2026-06-17 05:00:00+00', 'account', '{"tags": ["t0"], "priority": "low"}'),
	(49, 90, 245, '2026-06-17 23:00:00+00', '2026-06-18 19:00:00+00', 'lost item', '{"tags": ["t1"], "priority": "normal"}'),
	(50, 11, 250, '2026-06-19 12:00:00+00', NULL, 'billing', '{"tags": ["t2"], "priority": "high"}');

--
-- Data for Name: city_districts; Type: TABLE DATA; Schema: reference; Owner: -
--

INSERT INTO reference.city_districts VALUES
	('HB', 'Harbour', 18400, false),
	('OT', 'Old Town', 22150, true),
	('UN', 'University', 15900, true),
	('NG', 'North Gate', 31200, false),
	('ST', 'Stadium', 12750, false);

--
-- Data for Name: holiday_calendar; Type: TABLE DATA; Schema: reference; Owner: -
--

INSERT INTO reference.holiday_calendar VALUES
	('2026-04-03', 'Good Friday'),
	('2026-04-06', 'Easter Monday'),
	('2026-04-27', 'King''s Day'),
	('2026-05-05', 'Liberation Day'),
	('2026-05-14', 'Ascension Day'),
	('2026-05-25', 'Whit Monday');

--
-- Data for Name: pricing_plans; Type: TABLE DATA; Schema: reference; Owner: -
--

INSERT INTO reference.pricing_plans VALUES
	('day', 'Day ticket', 900, 1, 240),
	('month', 'Monthly', 2900, 30, 900),
	('year', 'Yearly', 24900, 365, 1200),
	('student', 'Student half-year', 9900, 182, 900);

--
-- Name: dim_riders dim_riders__dbt_tmp_pkey; Type: CONSTRAINT; Schema: marts; Owner: -
--

ALTER TABLE ONLY marts.dim_riders
    ADD CONSTRAINT dim_riders__dbt_tmp_pkey PRIMARY KEY (rider_id);

--
-- Name: bikes bikes_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.bikes
    ADD CONSTRAINT bikes_pkey PRIMARY KEY (bike_id);

--
-- Name: maintenance_jobs maintenance_jobs_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.maintenance_jobs
    ADD CONSTRAINT maintenance_jobs_pkey PRIMARY KEY (job_id);

--
-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (membership_id);

--
-- Name: payments payments_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.payments
    ADD CONSTRAINT payments_pkey PRIMARY KEY (payment_id);

--
-- Name: rentals rentals_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.rentals
    ADD CONSTRAINT rentals_pkey PRIMARY KEY (rental_id);

--
-- Name: riders riders_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.riders
    ADD CONSTRAINT riders_pkey PRIMARY KEY (rider_id);

--
-- Name: stations stations_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.stations
    ADD CONSTRAINT stations_pkey PRIMARY KEY (station_id);

--
-- Name: support_tickets support_tickets_pkey; Type: CONSTRAINT; Schema: raw; Owner: -
--

ALTER TABLE ONLY raw.support_tickets
    ADD CONSTRAINT support_tickets_pkey PRIMARY KEY (ticket_id);

--
-- Name: 7046d63e97dfbfeb3e5172f4609a40a4; Type: INDEX; Schema: finance; Owner: -
--

CREATE UNIQUE INDEX "7046d63e97dfbfeb3e5172f4609a40a4" ON finance.revenue_daily USING btree (day);

--
-- Name: fct_rentals_ride_date; Type: INDEX; Schema: marts; Owner: -
--

CREATE INDEX fct_rentals_ride_date ON marts.fct_rentals USING btree (ride_date);

--
-- Name: revenue_daily; Type: MATERIALIZED VIEW DATA; Schema: finance; Owner: -
--

REFRESH MATERIALIZED VIEW finance.revenue_daily;

--
-- PostgreSQL database dump complete
--

RESET ALL;
