select port, calls, tons, tons / calls as tons_per_call
from {{ ref('calls_by_port') }}
join {{ ref('tons_by_port') }} using (port)
