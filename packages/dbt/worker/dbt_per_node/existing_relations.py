"""Which nodes have something standing in the database."""

from __future__ import annotations

from typing import Any, List

from dbt.adapters.factory import get_adapter


def existing_relations(task: Any) -> List[str]:
    """The ids of selected nodes whose relation exists, by the cache that dbt fills before a run."""
    adapter = get_adapter(task.config)
    with adapter.connection_named("master"):
        return [
            node.unique_id
            for node in task._flattened_nodes
            if getattr(node, "is_relational", False)
            and adapter.get_relation(node.database, node.schema, node.alias) is not None
        ]
