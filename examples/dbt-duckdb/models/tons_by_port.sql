select calls.port, sum(ships.tons) as tons
from {{ ref('calls') }} as calls
join {{ ref('ships') }} as ships on ships.id = calls.ship_id
group by calls.port
