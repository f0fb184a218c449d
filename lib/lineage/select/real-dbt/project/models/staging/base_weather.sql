{{ config(materialized='ephemeral') }} select id, amount as rain from {{ source('weather','orders') }}
