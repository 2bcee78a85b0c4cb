{{ config(materialized='incremental', incremental_strategy='append') }}
select id, tons from {{ ref('hulls_clean') }}
