"""Databases that are a file, which one process at a time may write to."""

#: dbt's names of their adapters.
ONE_WRITER = frozenset({"duckdb", "sqlite"})
