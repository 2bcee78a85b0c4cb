{{ config(
    materialized='incremental', incremental_strategy='microbatch', unique_key='id',
    event_time='laid', begin='2020-01-01', batch_size='day'
) }}
select id, name, laid from {{ ref('hulls_clean') }}
