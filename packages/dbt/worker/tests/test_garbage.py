"""What is collected when."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from dbt_per_node.garbage import collect_nothing, collect_what_nodes_leave, collect_young

if TYPE_CHECKING:
    from collections.abc import Generator


class Environment:
    """Refers to itself, as those of Jinja do."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def collector() -> Generator[None]:
    """As it was, afterwards."""
    usual = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*usual)
    gc.enable()


def leave_behind() -> weakref.ref[Environment]:
    """An environment that nobody has, among objects that stay."""
    return weakref.ref(Environment())


def make_much() -> list[list[int]]:
    return [[] for _ in range(50_000)]


def test_nothing_is_collected_while_dbt_is_imported() -> None:
    collect_nothing()
    left = leave_behind()
    make_much()
    assert left() is not None


def test_what_reading_a_project_leaves_is_collected_at_once() -> None:
    collect_nothing()
    imported = leave_behind()
    collect_young()
    left = leave_behind()
    make_much()
    assert left() is None
    assert imported() is not None


def test_while_nodes_run_what_was_there_before_is_left_alone() -> None:
    usual = gc.get_threshold()
    collect_nothing()
    before = leave_behind()
    collect_young()
    collect_what_nodes_leave()
    left = leave_behind()
    make_much()
    gc.collect()
    assert left() is None
    assert before() is not None
    assert gc.get_threshold() == usual
