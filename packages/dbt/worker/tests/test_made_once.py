from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from dbt.contracts.graph.manifest import Manifest
from dbt_common.clients import jinja

from dbt_per_node import made_once
from dbt_per_node.made_once import compile_macros, make_lookups

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Node


def _macro(name: str, *calls: str, body: str = "1", package: str = "fair") -> SimpleNamespace:
    return SimpleNamespace(
        unique_id=f"macro.{package}.{name}",
        macro_sql=f"{{% macro {name}() %}}{body}{{% endmacro %}}",
        depends_on=SimpleNamespace(macros=[f"macro.{package}.{each}" for each in calls]),
    )


def _compile(
    monkeypatch: pytest.MonkeyPatch, macros: list[SimpleNamespace], nodes: list[SimpleNamespace]
) -> set[str]:
    """The names of the macros that are compiled for the nodes."""
    cache = jinja.TemplateCache()
    monkeypatch.setattr(made_once, "template_cache", cache)

    def find(project: str, kind: str, adapter: str) -> SimpleNamespace | None:
        found = {each.unique_id: each for each in macros}
        return found.get(f"macro.{project}.build_{kind}") if adapter == "postgres" else None

    manifest = SimpleNamespace(
        macros={each.unique_id: each for each in macros}, find_materialization_macro_by_name=find
    )
    compile_macros(cast("Manifest", manifest), cast("list[Node]", nodes), "fair", "postgres")
    compiled = [each for each in macros if each.macro_sql in cache.file_cache]
    return {each.unique_id.split(".")[-1] for each in compiled}


def test_what_nodes_and_their_materializations_call_is_compiled_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    macros = [
        _macro("stall", "awning"),
        _macro("awning", "stall", "gone"),
        _macro("build_tent", "broken"),
        _macro("broken", body="{% no_such_tag %}"),
        _macro("carousel"),
    ]
    nodes = [
        SimpleNamespace(
            depends_on_macros=["macro.fair.stall"], config=SimpleNamespace(materialized="tent")
        ),
        SimpleNamespace(depends_on_macros=[None], config=None),  # as a test that nobody wrote is
        SimpleNamespace(config=SimpleNamespace()),  # as an exposure is
        SimpleNamespace(config=None),
    ]

    assert _compile(monkeypatch, macros, nodes) == {"stall", "awning", "build_tent"}


@pytest.mark.parametrize(
    ("config", "called"),
    [
        ({}, []),
        ({"grants": {}, "contract": SimpleNamespace(enforced=False), "_extra": {}}, []),
        ({"contract": SimpleNamespace(enforced=True)}, ["get_select_subquery"]),
        ({"grants": {"select": ["ada"]}}, ["get_show_grant_sql"]),
        ({"_extra": {"indexes": [{"columns": ["id"]}]}}, ["get_create_index_sql"]),
    ],
)
def test_what_a_config_does_not_ask_for_is_not_compiled(
    monkeypatch: pytest.MonkeyPatch, config: dict[str, object], called: list[str]
) -> None:
    calls = ["get_select_subquery", "get_show_grant_sql", "get_create_index_sql"]
    macros = [_macro("build_tent", *calls), *map(_macro, calls)]
    nodes = [SimpleNamespace(config=SimpleNamespace(materialized="tent", **config))]
    assert _compile(monkeypatch, macros, nodes) == {"build_tent", *called}


def test_what_adapters_call_by_themselves_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    macros = [
        _macro("drop_relation", "get_drop_sql", package="dbt"),
        _macro("get_drop_sql", "drop_view", "drop_table", package="dbt"),
        _macro("drop_view", package="dbt"),
        _macro("drop_table", package="dbt"),
    ]
    assert _compile(monkeypatch, macros, []) == {"drop_relation", "get_drop_sql", "drop_table"}


def test_a_manifest_has_its_tables_of_names_before_a_node_asks_for_one() -> None:
    manifest = Manifest()
    make_lookups(manifest)
    made = {name for name, value in vars(manifest).items() if value is not None}
    assert made >= {"_ref_lookup", "_source_lookup", "_disabled_lookup"}
