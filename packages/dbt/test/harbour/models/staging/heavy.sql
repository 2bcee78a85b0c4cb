{{ config(materialized='ephemeral') }}
select * from {{ ref('ships_clean') }} where tons > 100
