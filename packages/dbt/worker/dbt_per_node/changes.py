"""What a node did to what dbt's threads would share, to be done in every other process."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .graph_memory import GraphChange
    from .relation_changes import RelationChange


class Changes(NamedTuple):
    """To the cache of relations, and to ``graph``."""

    relations: Sequence[RelationChange] = ()
    graph: Sequence[GraphChange] = ()

    def __add__(self, later: Changes) -> Changes:  # type: ignore[override]
        """Both, in their order."""
        return Changes([*self.relations, *later.relations], [*self.graph, *later.graph])
