{{ config(materialized='table') }}
select sum(tons) as tons from {{ ref('hulls_clean') }}
