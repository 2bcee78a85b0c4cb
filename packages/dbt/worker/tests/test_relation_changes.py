from __future__ import annotations

import pickle
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from dbt.adapters import cache as cache_module
from dbt.adapters.base import BaseRelation
from dbt.adapters.cache import RelationsCache

from dbt_per_node import relation_changes
from dbt_per_node.relation_changes import RelationChanges

if TYPE_CHECKING:
    import pytest
    from dbt.adapters.base import BaseAdapter


def _relation(name: str) -> BaseRelation:
    return BaseRelation.create(database="harbour", schema="main", identifier=name)


class OddCache(RelationsCache):
    """As some adapters have one: with methods that call each other."""

    def rename(self, old: BaseRelation, new: BaseRelation) -> None:
        self.drop(old)
        self.add(new)


def _record(cache: RelationsCache) -> RelationChanges:
    return RelationChanges(cast("BaseAdapter", SimpleNamespace(cache=cache)))


def _with_berths(cache: RelationsCache) -> RelationsCache:
    cache.add(_relation("berths"))
    return cache


def _names(cache: RelationsCache) -> set[str | None]:
    return {relation.identifier for relation in cache.get_relations("harbour", "main")}


def test_what_one_cache_went_through_another_repeats() -> None:
    first, second = _with_berths(RelationsCache()), _with_berths(RelationsCache())
    changes_of_first, changes_of_second = _record(first), _record(second)
    first.add(_relation("ships"))
    first.add(_relation("ships_clean"))
    first.add_link(_relation("ships"), _relation("ships_clean"))
    first.rename(_relation("berths"), _relation("berths_old"))
    first.drop(_relation("ships"))  # and what hangs on it
    assert _names(first) == {"berths_old"}
    changes = changes_of_first.take_changes()
    assert [name for name, *_ in changes] == ["add", "add", "add_link", "rename", "drop"]
    assert changes_of_first.take_changes() == []
    changes_of_second.repeat(pickle.loads(pickle.dumps(changes)))
    assert _names(second) == {"berths_old"}
    # What was only repeated is nobody's news.
    assert changes_of_second.take_changes() == []


def test_a_cache_of_another_class_stays_what_it_is_and_calls_of_its_own_are_told_once() -> None:
    cache = OddCache()
    changes = _record(_with_berths(cache))
    cache.rename(_relation("berths"), _relation("docks"))
    assert isinstance(cache, OddCache)
    assert [name for name, *_ in changes.take_changes()] == ["rename"]


def test_schemas_that_can_be_walked_once_arrive_and_are_told() -> None:
    cache = RelationsCache()
    changes = _record(cache)
    cache.update_schemas(("harbour", name) for name in ("main", "annex"))
    assert ("harbour", "annex") in cache
    ((_, (schemas,), _),) = changes.take_changes()
    assert schemas == [("harbour", "main"), ("harbour", "annex")]


def test_a_schema_that_is_dropped_goes_with_all_that_was_in_it() -> None:
    cache = RelationsCache()
    _record(cache)
    cache.add(_relation("ships"))
    cache.drop_schema("harbour", "main")
    assert _names(cache) == set()


def test_what_is_repeated_is_not_said_again(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[object] = []
    monkeypatch.setattr(cache_module, "fire_event", said.append)
    here, there = RelationsCache(), RelationsCache()
    changes = _record(here)
    here.add(_relation("berths"))
    assert len(said) > 0
    said.clear()
    _record(there).repeat(changes.take_changes())
    assert (_names(there), said) == ({"berths"}, [])
    there.drop(_relation("berths"))
    assert len(said) > 0


def test_where_nothing_is_repeated_nothing_is_silenced(monkeypatch: pytest.MonkeyPatch) -> None:
    def touch(name: str) -> object:
        raise AssertionError(name)

    monkeypatch.setattr(relation_changes, "import_module", touch)
    _record(RelationsCache()).repeat([])
