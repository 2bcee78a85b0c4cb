{{ config(materialized='incremental', unique_key='id') }}
select id, name, tons from {{ ref('ships_clean') }}
{% if is_incremental() %} where id > (select max(id) from {{ this }}) {% endif %}
