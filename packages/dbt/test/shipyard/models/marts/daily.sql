{{ config(materialized='incremental', incremental_strategy='delete+insert', unique_key='id') }}
select id, tons, laid from {{ ref('hulls_clean') }}
{% if is_incremental() %} where laid >= (select max(laid) from {{ this }}) {% endif %}
