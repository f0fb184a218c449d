{% macro log_run_summary() %}
    {% if execute %}{% do log("pedalworks: " ~ (results | default([]) | length) ~ " results", info=false) %}{% endif %}
{% endmacro %}
