select
    id as order_id,
    guest as guest_id,
    cast(ordered_on as date) as ordered_on,
    state,
    state = 'sent_back' as is_sent_back
from {{ ref('raw_orders') }}
