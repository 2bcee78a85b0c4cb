"""What nodes would make at their first need, made once, before workers are forked."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from dbt_common.clients.jinja import template_cache

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dbt.contracts.graph.manifest import Manifest, Node


#: What dbt's adapters call by themselves to put a relation into the place of another one.
_CALLED_BY_ADAPTERS = ("macro.dbt.drop_relation", "macro.dbt.rename_relation")

#: What dbt's own macros may call, and for which part of a node's config, or which materialization,
#: they do. What is missing here is compiled in vain, and what is wrong by each worker for itself.
_CALLED_FOR = {
    "alter_column_comment": "persist_docs",
    "alter_relation_comment": "persist_docs",
    "call_dcl_statements": "grants",
    "copy_grants": "grants",
    "drop_materialized_view": "materialized_view",
    "drop_view": "view",
    "get_assert_columns_equivalent": "contract",
    "get_create_index_sql": "indexes",
    "get_dcl_statement_list": "grants",
    "get_select_subquery": "contract",
    "get_show_grant_sql": "grants",
    "get_table_columns_and_constraints": "contract",
}


def compile_macros(
    manifest: Manifest, nodes: Iterable[Node], project_name: str, adapter_type: str
) -> None:
    """Leaves in dbt's own cache of templates what the nodes and their materializations call."""
    found: set[str] = set()
    left = list(_CALLED_BY_ADAPTERS)
    reasons: set[str] = set()
    for node in nodes:
        left += getattr(node, "depends_on_macros", ())
        reasons |= _list_reasons(getattr(node, "config", None))
    for kind in reasons:
        macro = manifest.find_materialization_macro_by_name(project_name, kind, adapter_type)
        left += [] if macro is None else [macro.unique_id]
    while left:
        unique_id = left.pop()
        # Of a generic test that nobody wrote, dbt says that it calls ``None``.
        macro = manifest.macros.get(unique_id)
        if macro is None or unique_id in found:
            continue
        reason = _CALLED_FOR.get(unique_id.split(".")[-1])
        if reason is not None and reason not in reasons:
            continue
        found.add(unique_id)
        left += macro.depends_on.macros
        # One that can't be compiled is the failure of whichever node calls it.
        with suppress(Exception):
            template_cache.get_node_template(macro)


def _list_reasons(config: object) -> set[str]:
    """Why dbt calls macros for a node of such a config: its materialization, and keys of it."""
    parts = {**getattr(config, "_extra", {}), **getattr(config, "__dict__", {})}
    kind = parts.get("materialized")
    keys = {
        key for key in _CALLED_FOR.values() if getattr(parts.get(key), "enforced", parts.get(key))
    }
    return keys if kind is None else {*keys, str(kind)}


def make_lookups(manifest: Manifest) -> None:
    """Has the manifest make its tables of names, as the first ``ref`` would: to make one is to look
    at every node, and so to copy all of them into each worker.
    """
    for name in ("ref_lookup", "source_lookup", "function_lookup", "disabled_lookup"):
        getattr(manifest, name, None)  # of functions there are some since 1.11
