select port, count(*) as calls from {{ ref('calls') }} group by port
