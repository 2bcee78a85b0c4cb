from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from dbt_per_node.added_rows import adds_rows, has_own_materialization, is_repeatable

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest, Node


@pytest.mark.parametrize(
    ("config", "adds", "repeatable"),
    [
        ({"materialized": "incremental"}, True, False),
        ({"materialized": "incremental", "incremental_strategy": "append"}, True, False),
        ({"materialized": "incremental", "incremental_strategy": "mine"}, True, False),
        ({"materialized": "incremental", "unique_key": "id"}, False, False),
        ({"materialized": "incremental", "unique_key": ["id", "at"]}, False, False),
        (
            {
                "materialized": "incremental",
                "incremental_strategy": "append",
                "unique_key": "id",
            },
            True,
            False,
        ),
        ({"materialized": "incremental", "incremental_strategy": "insert_overwrite"}, False, False),
        ({"materialized": "incremental", "incremental_strategy": "microbatch"}, False, False),
        ({"materialized": "distributed_incremental"}, True, False),
        ({"materialized": "table"}, False, True),
        ({"materialized": "materialized_view"}, False, True),
        ({"materialized": "external"}, False, True),
        ({"materialized": "snapshot", "unique_key": None}, False, True),
    ],
)
def test_rows_are_added_where_no_key_replaces_them(
    config: dict[str, object], *, adds: bool, repeatable: bool
) -> None:
    node = cast("Node", SimpleNamespace(config=SimpleNamespace(**config)))
    assert (adds_rows(node), is_repeatable(node)) == (adds, repeatable)


@pytest.mark.parametrize(
    ("package", "is_own"), [("dbt", False), ("dbt_postgres", False), ("quay", True), (None, False)]
)
def test_of_a_materialization_that_is_not_dbts_nobody_knows_what_it_adds(
    monkeypatch: pytest.MonkeyPatch, package: str | None, *, is_own: bool
) -> None:
    def name_packages(adapter_type: str) -> list[str]:
        return [f"dbt_{adapter_type}"]

    def find(*_: str) -> SimpleNamespace | None:
        return None if package is None else SimpleNamespace(package_name=package)

    monkeypatch.setattr("dbt_per_node.added_rows.get_adapter_package_names", name_packages)
    manifest = SimpleNamespace(find_materialization_macro_by_name=find)
    config = SimpleNamespace(materialized="log")
    node = SimpleNamespace(resource_type="model", config=config, get_materialization=str)
    found = has_own_materialization(
        cast("Node", node),
        cast("Manifest", manifest),
        project_name="quay",
        adapter_type="postgres",
    )
    assert found is is_own
    assert adds_rows(cast("Node", node), is_own=found) is is_own
    assert is_repeatable(cast("Node", node), is_own=found) is not is_own
