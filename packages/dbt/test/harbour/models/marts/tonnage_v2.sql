{{ config(materialized='table') }}
select sum(tons) as tons, count(*) as ships from {{ ref('ships_clean') }}
