{{ config(materialized='view', schema='docks') }}
select name from {{ ref('heavy_hulls') }}
