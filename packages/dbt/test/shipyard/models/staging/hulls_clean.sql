{{ config(materialized='view') }}
select id, upper(name) as name, yard, tons, cast(laid as timestamp) as laid from {{ ref('hulls') }}
