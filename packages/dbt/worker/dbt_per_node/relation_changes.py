"""dbt's cache of relations, kept the same in processes that each have one of their own.

A worker that rebuilds a table drops the views on it, by the database's cascade. dbt's threads see
that in the cache they share; without it another worker would rename a view that is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbt.adapters.cache import RelationsCache

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dbt.adapters.base import BaseAdapter, BaseRelation

#: A public method of the cache and what it was called with.
Change = tuple[str, tuple[object, ...]]


class RecordedRelations(RelationsCache):
    """dbt's own cache, which also remembers what was done to it."""

    def __init__(self, known: RelationsCache) -> None:
        super().__init__(known.log_cache_events)
        self.relations = known.relations
        self.schemas = known.schemas
        self._changes: list[Change] = []

    def take_changes(self) -> list[Change]:
        """The changes since the last call."""
        changes, self._changes = self._changes, []
        return changes

    def repeat(self, changes: Sequence[Change]) -> None:
        """Does here what was done elsewhere."""
        for name, arguments in changes:
            getattr(super(), name)(*arguments)

    def add(self, relation: BaseRelation) -> None:
        super().add(relation)
        self._changes.append(("add", (relation,)))

    def drop(self, relation: BaseRelation) -> None:
        super().drop(relation)
        self._changes.append(("drop", (relation,)))

    def rename(self, old: BaseRelation, new: BaseRelation) -> None:
        super().rename(old, new)
        self._changes.append(("rename", (old, new)))

    def add_link(self, referenced: BaseRelation, dependent: BaseRelation) -> None:
        super().add_link(referenced, dependent)
        self._changes.append(("add_link", (referenced, dependent)))

    def drop_schema(self, database: str | None, schema: str | None) -> None:
        super().drop_schema(database, schema)
        self._changes.append(("drop_schema", (database, schema)))


def record_relations(adapter: BaseAdapter) -> RecordedRelations:
    """Gives the adapter a cache that records, with what its own one knows."""
    recorded = RecordedRelations(adapter.cache)
    adapter.cache = recorded
    return recorded
