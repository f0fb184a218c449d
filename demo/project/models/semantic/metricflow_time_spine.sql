-- min_dbt: 1.6
-- max_dbt: 1.8
select date_day from {{ ref('dim_dates') }}
