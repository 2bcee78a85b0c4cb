"""What nodes would make at their first need, made once, before workers are forked."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from dbt_common.clients.jinja import template_cache

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dbt.contracts.graph.manifest import Manifest, Node


def compile_macros(
    manifest: Manifest, nodes: Iterable[Node], project_name: str, adapter_type: str
) -> None:
    """Leaves in dbt's own cache of templates what the nodes and their materializations call."""
    found: set[str] = set()
    left: list[str] = []
    for node in nodes:
        left += getattr(node, "depends_on_macros", ())
    kinds = {getattr(getattr(node, "config", None), "materialized", None) for node in nodes}
    for kind in kinds - {None}:
        macro = manifest.find_materialization_macro_by_name(project_name, str(kind), adapter_type)
        left += [] if macro is None else [macro.unique_id]
    while left:
        unique_id = left.pop()
        macro = manifest.macros.get(unique_id)
        if macro is None or unique_id in found:
            continue
        found.add(unique_id)
        left += macro.depends_on.macros
        # One that can't be compiled is the failure of whichever node calls it.
        with suppress(Exception):
            template_cache.get_node_template(macro)


def make_lookups(manifest: Manifest) -> None:
    """Has the manifest make its tables of names, as the first ``ref`` would: to make one is to look
    at every node, and so to copy all of them into each worker.
    """
    for name in ("ref_lookup", "source_lookup", "function_lookup", "disabled_lookup"):
        getattr(manifest, name, None)  # of functions there are some since 1.11
