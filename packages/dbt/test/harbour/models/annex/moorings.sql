{{ config(materialized='table', database='annex', schema='moorings') }}
select id, feet from {{ source('almanac', 'tides') }}
