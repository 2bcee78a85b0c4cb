from __future__ import annotations

import pickle

from dbt.adapters.base import BaseRelation
from dbt.adapters.cache import RelationsCache

from dbt_per_node.relation_changes import RecordedRelations


def _relation(name: str) -> BaseRelation:
    return BaseRelation.create(database="harbour", schema="main", identifier=name)


def _cache_with_berths() -> RecordedRelations:
    known = RelationsCache()
    known.add(_relation("berths"))
    return RecordedRelations(known)


def _names(cache: RelationsCache) -> set[str | None]:
    return {relation.identifier for relation in cache.get_relations("harbour", "main")}


def test_what_one_cache_went_through_another_repeats() -> None:
    first, second = _cache_with_berths(), _cache_with_berths()
    first.add(_relation("ships"))
    first.add(_relation("ships_clean"))
    first.add_link(_relation("ships"), _relation("ships_clean"))
    first.rename(_relation("berths"), _relation("berths_old"))
    first.drop(_relation("ships"))  # and what hangs on it
    assert _names(first) == {"berths_old"}
    changes = first.take_changes()
    assert [name for name, _ in changes] == ["add", "add", "add_link", "rename", "drop"]
    assert first.take_changes() == []
    second.repeat(pickle.loads(pickle.dumps(changes)))
    assert _names(second) == {"berths_old"}
    # What was only repeated is nobody's news.
    assert second.take_changes() == []


def test_a_schema_that_is_dropped_goes_with_all_that_was_in_it() -> None:
    cache = RecordedRelations(RelationsCache())
    cache.add(_relation("ships"))
    cache.drop_schema("harbour", "main")
    assert _names(cache) == set()
