"""What dbt is told for less is what it would have been told."""

from __future__ import annotations

import inspect
import os
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Callable, Union

import pytest

from dbt_per_node.same_for_less import remember_simple, spend_less

if TYPE_CHECKING:
    from collections.abc import ItemsView, MutableMapping

base = import_module("dbt_common.exceptions.base")
schemas = import_module("mashumaro.jsonschema.schema")
DEFAULT = schemas._default


@pytest.fixture(autouse=True)
def _less(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    monkeypatch.setattr(base, "os", os)
    monkeypatch.setattr(schemas, "_default", DEFAULT)
    events = import_module("dbt_common.events.base_types")
    monkeypatch.setattr(events, "ParseDict", events.ParseDict)
    spend_less()


def test_secrets_are_those_of_the_environment_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert base.os is not os
    before = base.env_secrets()
    monkeypatch.setenv("DBT_ENV_SECRET_CELLAR", "Aÿ 1996")
    assert base.env_secrets() == [*before, "Aÿ 1996"]
    monkeypatch.setenv("DBT_ENV_SECRET_CELLAR", "Cramant")
    assert base.env_secrets() == [*before, "Cramant"]
    os.environb[b"DBT_ENV_SECRET_CELLAR"] = b"Bouzy"
    assert base.env_secrets() == [*before, "Bouzy"]
    monkeypatch.delenv("DBT_ENV_SECRET_CELLAR")
    assert base.env_secrets() == before


def test_who_asks_while_they_are_listed_is_told_all(monkeypatch: pytest.MonkeyPatch) -> None:
    environ: Any = next(kind for kind in type(os.environ).__mro__ if kind.__name__ == "_Environ")
    listed: Callable[[MutableMapping[str, str]], ItemsView[str, str]] = environ.items
    told: list[list[str]] = []

    def ask_again(environment: MutableMapping[str, str]) -> object:
        if not told:
            told.append([])
            told[0] = base.env_secrets()
        return listed(environment)

    monkeypatch.setattr(environ, "items", ask_again)
    monkeypatch.setenv("DBT_ENV_SECRET_CELLAR", "Avize")
    assert base.env_secrets() == told[0]
    assert "Avize" in told[0]


def test_what_is_set_there_is_set_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CELLAR", raising=False)
    base.os.environ["CELLAR"] = "Ambonnay"
    assert os.environ["CELLAR"] == os.getenv("CELLAR") == "Ambonnay"
    assert list(base.os.environ.items()) == list(os.environ.items())
    del base.os.environ["CELLAR"]
    assert "CELLAR" not in os.environ
    assert base.os.path is os.path


def test_a_flag_is_of_whoever_declares_it(monkeypatch: pytest.MonkeyPatch) -> None:
    flags = import_module("dbt_common.behavior_flags")
    assert flags.inspect is not inspect
    assert flags.BehaviorFlagRendered._default_source() == __name__
    monkeypatch.setattr(flags, "inspect", inspect)
    assert flags.BehaviorFlagRendered._default_source() == __name__


def test_a_schema_has_the_same_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    assert schemas._default is not DEFAULT
    kinds = [
        kind
        for place in ("dbt.contracts.project", "dbt.adapters.postgres.connections")
        for kind in vars(import_module(place)).values()
        if isinstance(kind, type) and kind.__module__ == place and hasattr(kind, "json_schema")
    ]
    assert len(kinds) > 8
    told = [schemas_of(kind) for kind in kinds]
    monkeypatch.setattr(schemas, "_default", DEFAULT)
    assert told == [schemas_of(kind) for kind in kinds]


def test_a_default_is_remembered_by_type_and_value() -> None:
    weighed = Annotated[int, {"unit": "g"}]  # not hashable
    asked: list[object] = []
    find = remember_simple(lambda *question: (asked.append(question), len(asked))[1])
    assert [find(bool, 1), find(bool, True), find(bool, 1)] == [1, 2, 1]
    assert [find(Union[int, str], 1), find(Union[str, int], 1)] == [3, 4]
    assert [find(list, []), find(list, [])] == [5, 6]
    assert [find(weighed, 1), find(weighed, 1)] == [7, 8]


def schemas_of(kind: object) -> object:
    return import_module("mashumaro.jsonschema").build_json_schema(kind).to_dict()
