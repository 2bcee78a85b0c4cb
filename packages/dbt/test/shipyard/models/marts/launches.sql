{{ config(materialized='table', schema='ledger') }}
-- depends_on: {{ ref('yard_book') }}
select id, cast(yard as varchar(3)) as yard, tons from {{ ref('hulls_clean') }}
