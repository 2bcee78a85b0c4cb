{# What a node's hook does: it notes that the node was executed. #}
{% macro note_execution() %}
  insert into {{ target.schema }}.executions values ('{{ model.unique_id }}')
{% endmacro %}

{# Tests and functions have no hooks: what makes their SQL, once for each execution, does the same. #}
{% macro note_at_once() %}
  {% do run_query(note_execution() ~ '; commit') %}
{% endmacro %}

{% macro default__get_test_sql(main_sql, fail_calc, warn_if, error_if, limit) %}
  {% do note_at_once() %}
  {{ return(dbt.default__get_test_sql(main_sql, fail_calc, warn_if, error_if, limit)) }}
{% endmacro %}

{% macro default__get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) %}
  {% do note_at_once() %}
  {{ return(dbt.default__get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names)) }}
{% endmacro %}

{% macro default__scalar_function_sql(target_relation) %}
  {% do note_at_once() %}
  {{ return(dbt.default__scalar_function_sql(target_relation)) }}
{% endmacro %}
