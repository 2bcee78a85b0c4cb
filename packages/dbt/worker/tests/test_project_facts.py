from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from dbt_per_node.project_facts import read_environment

if TYPE_CHECKING:
    import pytest
    from dbt.contracts.graph.manifest import Manifest


def test_a_variable_that_is_named_anywhere_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDE", "high")
    monkeypatch.setenv("WIND", "calm")
    monkeypatch.delenv("FOG", raising=False)
    late = "{% if execute %}{{ env_var('FOG', 'none') }}{% endif %}"
    hook = SimpleNamespace(sql='select {{ env_var( "WIND" ) }}')
    manifest = SimpleNamespace(
        macros={"macro.quay.tide": SimpleNamespace(macro_sql="{{ env_var('TIDE') }}")},
        nodes={
            "model.quay.a": SimpleNamespace(
                raw_code=late, config=SimpleNamespace(pre_hook=[hook], post_hook=[])
            ),
            "test.quay.b": SimpleNamespace(config=SimpleNamespace()),
        },
    )
    read = read_environment(cast("Manifest", manifest))
    assert read == {"TIDE": "high", "WIND": "calm", "FOG": None}
