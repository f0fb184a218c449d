{{ config(materialized='table') }} select id, city from {{ source('farm','pickers') }}
