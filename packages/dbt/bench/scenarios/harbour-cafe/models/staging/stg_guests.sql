select
    id as guest_id,
    split_part(full_name, ' ', 1) as given_name,
    split_part(full_name, ' ', 2) as family_name,
    cast(first_seen as date) as first_seen
from {{ ref('raw_guests') }}
