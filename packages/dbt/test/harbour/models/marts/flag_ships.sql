{{ config(materialized='table') }}
select id, name, tons from {{ ref('heavier') }}
