{{ config(materialized='table') }}
select id, {{ function('tons_of') }}(tons) as tons from {{ ref('ships_clean') }}
