{{ config(materialized='table', schema='docks') }}
select id, {{ function('kilos') }}(tons) as kilos from {{ ref('hulls_clean') }}
