from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from dbt.contracts.graph.manifest import Manifest
from dbt_common.clients import jinja

from dbt_per_node import made_once
from dbt_per_node.made_once import compile_macros, make_lookups

if TYPE_CHECKING:
    import pytest
    from dbt.contracts.graph.manifest import Node


def _macro(name: str, *calls: str, body: str = "1") -> SimpleNamespace:
    return SimpleNamespace(
        unique_id=f"macro.fair.{name}",
        macro_sql=f"{{% macro {name}() %}}{body}{{% endmacro %}}",
        depends_on=SimpleNamespace(macros=[f"macro.fair.{each}" for each in calls]),
    )


def test_what_nodes_and_their_materializations_call_is_compiled_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache = jinja.TemplateCache()
    monkeypatch.setattr(made_once, "template_cache", cache)
    macros = [
        _macro("stall", "awning"),
        _macro("awning", "stall", "gone"),
        _macro("build_tent", "broken"),
        _macro("broken", body="{% no_such_tag %}"),
        _macro("carousel"),
    ]

    def find(project: str, kind: str, adapter: str) -> SimpleNamespace | None:
        return macros[2] if (project, kind, adapter) == ("fair", "tent", "postgres") else None

    manifest = SimpleNamespace(
        macros={each.unique_id: each for each in macros}, find_materialization_macro_by_name=find
    )
    nodes = [
        SimpleNamespace(
            depends_on_macros=["macro.fair.stall"], config=SimpleNamespace(materialized="tent")
        ),
        SimpleNamespace(config=SimpleNamespace()),  # as an exposure is
        SimpleNamespace(config=None),
    ]

    compile_macros(cast("Manifest", manifest), cast("list[Node]", nodes), "fair", "postgres")

    compiled = {each.unique_id for each in macros if each.macro_sql in cache.file_cache}
    assert compiled == {"macro.fair.stall", "macro.fair.awning", "macro.fair.build_tent"}


def test_a_manifest_has_its_tables_of_names_before_a_node_asks_for_one() -> None:
    manifest = Manifest()
    make_lookups(manifest)
    made = {name for name, value in vars(manifest).items() if value is not None}
    assert made >= {"_ref_lookup", "_source_lookup", "_disabled_lookup"}
