"""The Python side of dbt-per-node: dbt's own build task, told which node runs next."""
