{% macro cents_to_euros(column, scale=2) -%}
    round(({{ column }})::numeric / 100, {{ scale }})
{%- endmacro %}

{% macro vat_part(column, rate=0.21) -%}
    round({{ column }} - {{ column }} / (1 + {{ rate }}), 2)
{%- endmacro %}
