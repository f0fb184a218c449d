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
-- Name: city_mobility; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA city_mobility;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: district_demand; Type: TABLE; Schema: city_mobility; Owner: -
--

CREATE TABLE city_mobility.district_demand (
    district_code text,
    district_name text,
    departures bigint,
    total_km numeric
);

--
-- Name: lane_budgets; Type: TABLE; Schema: city_mobility; Owner: -
--

CREATE TABLE city_mobility.lane_budgets (
    district_code text,
    budget_eur integer
);

--
-- Name: lane_priorities; Type: TABLE; Schema: city_mobility; Owner: -
--

CREATE TABLE city_mobility.lane_priorities (
    district_code text,
    district_name text,
    total_km numeric,
    turns_per_dock numeric,
    budget_eur integer,
    priority bigint
);

--
-- Name: stg_bike_share__stations; Type: VIEW; Schema: city_mobility; Owner: -
--

CREATE VIEW city_mobility.stg_bike_share__stations AS
 SELECT dim_stations.station_id,
    dim_stations.station_name,
    dim_stations.district_code,
    dim_stations.district_name,
    dim_stations.dock_count
   FROM marts.dim_stations
  WHERE dim_stations.is_active;

--
-- Data for Name: district_demand; Type: TABLE DATA; Schema: city_mobility; Owner: -
--

INSERT INTO city_mobility.district_demand VALUES
	('UN', 'University', 30, 128.93),
	('OT', 'Old Town', 45, 207.95),
	('ST', 'Stadium', 15, 79.17),
	('NG', 'North Gate', 30, 149.10),
	('HB', 'Harbour', 45, 196.97);

--
-- Data for Name: lane_budgets; Type: TABLE DATA; Schema: city_mobility; Owner: -
--

INSERT INTO city_mobility.lane_budgets VALUES
	('HB', 120000),
	('OT', 80000),
	('UN', 95000),
	('NG', 140000),
	('ST', 60000);

--
-- Data for Name: lane_priorities; Type: TABLE DATA; Schema: city_mobility; Owner: -
--

INSERT INTO city_mobility.lane_priorities VALUES
	('OT', 'Old Town', 207.95, 0.100, 80000, 1),
	('HB', 'Harbour', 196.97, 0.077, 120000, 2),
	('NG', 'North Gate', 149.10, 0.056, 140000, 3),
	('UN', 'University', 128.93, 0.080, 95000, 4),
	('ST', 'Stadium', 79.17, 0.125, 60000, 5);

--
-- PostgreSQL database dump complete
--

RESET ALL;
