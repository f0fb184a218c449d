{{ config(tags=['weird tag','a,b']) }} select 1 as id
