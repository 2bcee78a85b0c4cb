{{ config(materialized='table', schema='ledger') }}
select cast(code as varchar(3)) as code, cast(city as varchar(20)) as city from {{ ref('yards') }}
