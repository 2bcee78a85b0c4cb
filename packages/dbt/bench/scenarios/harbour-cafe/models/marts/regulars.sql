select
    guest_id,
    given_name || ' ' || family_name as full_name,
    orders,
    amount / orders as amount_per_order
from {{ ref('guest_book') }}
where orders >= 5
