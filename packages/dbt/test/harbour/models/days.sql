{{ config(materialized='table') }}
select cast(day as date) as day from (values ('2020-01-01'), ('2020-01-02')) as days (day)
