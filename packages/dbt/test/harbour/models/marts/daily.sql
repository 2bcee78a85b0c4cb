{{ config(materialized='incremental', incremental_strategy='delete+insert', unique_key='id') }}
select id, tons, built from {{ ref('ships_clean') }}
