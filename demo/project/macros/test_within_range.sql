{% test within_range(model, column_name, low=0, high=none) %}
    select {{ column_name }} as out_of_range
    from {{ model }}
    where {{ column_name }} < {{ low }}
    {%- if high is not none %} or {{ column_name }} > {{ high }}{% endif %}
{% endtest %}
