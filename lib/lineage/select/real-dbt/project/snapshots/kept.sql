{% snapshot trees_kept %}{{ config(unique_key='id', strategy='check', check_cols='all', target_schema='main') }} select * from {{ ref('tree_kinds') }}{% endsnapshot %}
{% snapshot orders_kept %}{{ config(unique_key='id', strategy='check', check_cols=['amount'], target_schema='main', tags=['history']) }} select * from {{ ref('stg_orders') }}{% endsnapshot %}
