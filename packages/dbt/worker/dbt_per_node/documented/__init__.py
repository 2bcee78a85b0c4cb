"""The second way: whatever is asked of dbt is asked through ``dbtRunner``, as dbt documents it.

https://docs.getdbt.com/reference/programmatic-invocations
"""
