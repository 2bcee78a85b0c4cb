{{ config(materialized='ephemeral') }}
select * from {{ ref('hulls_clean') }} where tons > 100
