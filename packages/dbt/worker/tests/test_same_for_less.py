"""What dbt is told for less is what it would have been told."""

from __future__ import annotations

import inspect
import os
from importlib import import_module

import pytest

from dbt_per_node.same_for_less import spend_less

base = import_module("dbt_common.exceptions.base")


@pytest.fixture(autouse=True)
def _less(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    monkeypatch.setattr(base, "os", os)
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
