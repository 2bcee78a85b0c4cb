{# Tests have no hooks: what makes their SQL, once for each execution, notes that it did. #}
{% macro note_execution() %}
  {% do run_query("insert into executions values ('" ~ model.unique_id ~ "')") %}
{% endmacro %}

{% macro default__get_test_sql(main_sql, fail_calc, warn_if, error_if, limit) %}
  {% do note_execution() %}
  {{ return(dbt.default__get_test_sql(main_sql, fail_calc, warn_if, error_if, limit)) }}
{% endmacro %}

{% macro default__get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names) %}
  {% do note_execution() %}
  {# A unit test's transaction is rolled back at its end. #}
  {% do adapter.commit() %}
  {{ return(dbt.default__get_unit_test_sql(main_sql, expected_fixture_sql, expected_column_names)) }}
{% endmacro %}

{# DuckDB's functions are macros, which dbt-duckdb leaves to the project. #}
{% macro duckdb__scalar_function_sql(target_relation) %}
  {% do note_execution() %}
  create or replace macro {{ target_relation }}({{ model.arguments | map(attribute='name') | join(', ') }})
  as ({{ model.compiled_code }})
{% endmacro %}
