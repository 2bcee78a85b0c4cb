select
    guests.guest_id,
    guests.given_name,
    guests.family_name,
    guests.first_seen,
    max(totals.ordered_on) as last_ordered_on,
    count(totals.order_id) as orders,
    coalesce(sum(totals.amount), 0) as amount
from {{ ref('stg_guests') }} as guests
left join {{ ref('order_totals') }} as totals on totals.guest_id = guests.guest_id
group by all
