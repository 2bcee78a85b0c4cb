{% set methods = ['coins', 'card', 'tab', 'voucher'] %}

with paid as (
    select
        order_id,
        {% for method in methods %}
        sum(case when method = '{{ method }}' then amount else 0 end) as {{ method }}_amount,
        {% endfor %}
        sum(amount) as amount
    from {{ ref('stg_payments') }}
    group by order_id
)

select
    orders.order_id,
    orders.guest_id,
    orders.ordered_on,
    orders.is_sent_back,
    {% for method in methods %}
    coalesce(paid.{{ method }}_amount, 0) as {{ method }}_amount,
    {% endfor %}
    coalesce(paid.amount, 0) as amount
from {{ ref('stg_orders') }} as orders
left join paid on paid.order_id = orders.order_id
