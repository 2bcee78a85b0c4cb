"""Which nodes another attempt may do twice, where an earlier one has committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbt.adapters.factory import get_adapter_package_names
from dbt.node_types import NodeType

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest, Node

#: Strategies that know without a key what they replace.
_REPLACING = ("insert_overwrite", "microbatch")


def adds_rows(node: Node, *, is_own: bool = False) -> bool:
    """Whether a model adds to what is there, and puts nothing in the place of the same row. Of a
    materialization of ones own nobody knows.
    """
    if is_own:
        return True
    if getattr(node.config, "materialized", None) != "incremental":
        return False
    strategy: object = getattr(node.config, "incremental_strategy", None)
    is_replacing = bool(getattr(node.config, "unique_key", None)) or strategy in _REPLACING
    return strategy == "append" or not is_replacing


def has_own_materialization(
    node: Node, manifest: Manifest, *, project_name: str, adapter_type: str
) -> bool:
    """Whether a model is made by a macro that is neither dbt's nor its adapters'."""
    if node.resource_type != NodeType.Model:
        return False
    macro = manifest.find_materialization_macro_by_name(
        project_name, node.get_materialization(), adapter_type
    )
    packages = ("dbt", *get_adapter_package_names(adapter_type))
    return macro is not None and macro.package_name not in packages
