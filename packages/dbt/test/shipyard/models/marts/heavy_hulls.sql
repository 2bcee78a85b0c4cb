{{ config(
    materialized='table', schema='docks', grants={'select': ['reader', 'auditor'], 'update': ['auditor']},
    indexes=[{'columns': ['id'], 'unique': true}, {'columns': ['yard', 'tons'], 'type': 'btree'}]
) }}
select id, name, yard, tons from {{ ref('heavy') }}
