{{ config(materialized='table') }}
select sum(tons) as tons from {{ ref('ships_clean') }}
