{{ config(
    materialized='incremental', incremental_strategy='microbatch',
    event_time='built', begin='2020-01-01', batch_size='day'
) }}
select id, name, built from {{ ref('ships_clean') }}
