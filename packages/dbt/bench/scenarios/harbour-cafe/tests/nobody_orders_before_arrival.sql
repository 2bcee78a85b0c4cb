select *
from {{ ref('guest_book') }}
where last_ordered_on < first_seen
