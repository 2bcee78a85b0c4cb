-- What the days and the methods add up to must be the same, apart from what was sent back.
with by_day as (
    select sum(amount) as amount from {{ ref('takings_by_day') }}
),
by_method as (
    select sum(amount) as amount from {{ ref('takings_by_method') }}
),
sent_back as (
    select sum(amount) as amount from {{ ref('order_totals') }} where is_sent_back
)

select *
from by_day, by_method, sent_back
where abs(by_day.amount + sent_back.amount - by_method.amount) > 0.001
