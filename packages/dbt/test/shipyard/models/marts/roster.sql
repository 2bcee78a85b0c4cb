{{ config(
    materialized='incremental', incremental_strategy='merge', unique_key='id',
    indexes=[{'columns': ['id'], 'unique': true}]
) }}
select id, name, tons from {{ ref('hulls_clean') }}
