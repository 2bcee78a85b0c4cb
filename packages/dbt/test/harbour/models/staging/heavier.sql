{{ config(materialized='ephemeral') }}
select * from {{ ref('heavy') }} where tons > 200
