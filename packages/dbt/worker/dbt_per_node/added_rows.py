"""Which nodes are another thing when they are executed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbt.adapters.factory import get_adapter_package_names
from dbt.node_types import NodeType

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest, Node

#: Strategies that know without a key what they replace.
_REPLACING = ("insert_overwrite", "microbatch")


def is_repeatable(node: Node, *, is_own: bool = False) -> bool:
    """Whether a node puts all that it makes in the place of what was there: executed once more,
    it leaves the same. Of a materialization of ones own nobody knows.
    """
    materialized = str(getattr(node.config, "materialized", None))
    # An adapter has some by longer names: "distributed_incremental".
    return not is_own and not materialized.endswith("incremental")


def adds_rows(node: Node, *, is_own: bool = False) -> bool:
    """Whether it may have the same rows twice then: no key says which are to be replaced."""
    if is_own or is_repeatable(node):
        return is_own
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
