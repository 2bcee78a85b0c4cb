{{ config(materialized='table') }}
select sum(tons) as tons, count(*) as hulls from {{ ref('hulls_clean') }}
