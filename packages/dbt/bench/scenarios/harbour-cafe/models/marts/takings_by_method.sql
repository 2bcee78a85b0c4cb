select
    method,
    count(distinct order_id) as orders,
    sum(amount) as amount
from {{ ref('stg_payments') }}
group by method
