{{ config(alias='margins') }} select total / 2 as margin from {{ ref('revenue') }}
