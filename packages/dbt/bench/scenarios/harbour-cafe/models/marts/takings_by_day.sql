select
    ordered_on,
    count(*) as orders,
    sum(amount) as amount,
    sum(sum(amount)) over (order by ordered_on) as amount_so_far
from {{ ref('order_totals') }}
where not is_sent_back
group by ordered_on
