{{ config(materialized='materialized_view', indexes=[{'columns': ['yard']}]) }}
select yard, sum(tons) as tons from {{ ref('hulls_clean') }} group by yard
