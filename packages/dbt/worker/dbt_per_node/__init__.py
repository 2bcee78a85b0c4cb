"""The small Python side of the orchestrator: dbt's own per-node runner, fed one node at a time."""
