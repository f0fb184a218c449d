{% macro minutes_between(from_column, to_column) -%}
    (extract(epoch from ({{ to_column }} - {{ from_column }})) / 60)::numeric(10, 1)
{%- endmacro %}
