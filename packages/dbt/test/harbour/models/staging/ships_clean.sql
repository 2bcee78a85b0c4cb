{{ config(materialized='view') }}
select id, upper(name) as name, tons, cast(built as timestamp) as built from {{ ref('ships') }}
