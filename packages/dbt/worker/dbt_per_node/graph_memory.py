"""What nodes leave in ``graph``, dbt's one dictionary for a whole invocation, kept the same in
processes that each have one of their own.

Packages keep things there under keys of their own, from on-run-start over the nodes to on-run-end.
Of dbt's own tables (``graph.nodes`` and the like) only new entries are told, by how many there are
and which is the last: to compare all of them is to look at every node, and so to copy it into each
worker.
"""

from __future__ import annotations

import copy
import pickle
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, Union, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A key on each level; the last one is what was changed.
Path = tuple[object, ...]


class Put(NamedTuple):
    """Something has a new value."""

    path: Path
    value: object


class Appended(NamedTuple):
    """A list has become longer."""

    path: Path
    values: list[object]


class Removed(NamedTuple):
    """Something is gone."""

    path: Path


GraphChange = Union[Put, Appended, Removed]
Table = dict[object, object]


class GraphMemory:
    """Tells what was done to ``graph`` since the last time, and does what was done elsewhere."""

    def __init__(self, graph: dict[str, object]) -> None:
        self._graph = cast("Table", graph)
        self._untold: set[object] = set()
        self._told: set[object] = set()
        self._known = self._copy()
        self._sizes = self._measure()

    def take_changes(self) -> list[GraphChange]:
        """The changes since the last call."""
        now = self._copy()
        changes = _compare((), self._known, now)
        self._known = now
        sizes = self._measure()
        for name, (size, _) in sizes.items():
            known, last = self._sizes.get(name, (0, None))
            table = cast("Table", self._graph[name])
            keys = list(islice(reversed(table), max(size - known + 1, 0)))
            new = keys[: max(size - known, 0)]
            if size < known or keys[len(new) :] != [last] * min(known, 1):
                self._untold.add(name)
                continue
            changes += [Put((name, key), table[key]) for key in new]
        self._sizes = sizes
        return changes

    def repeat(self, changes: Sequence[GraphChange]) -> None:
        """Does here what was done elsewhere, which is then known."""
        for change in changes:
            _apply(self._graph, copy.deepcopy(change))
            if change.path[0] not in _TABLES:
                _apply(self._known, change)
        self._sizes = self._measure()

    def _copy(self) -> Table:
        """What is not dbt's."""
        copied: Table = {}
        for name, value in self._graph.items():
            if name in _TABLES:
                continue
            try:
                copied[name] = pickle.loads(pickle.dumps(value))  # noqa: S301 - made just here
            except Exception:  # noqa: BLE001 - whatever a macro has put there
                self._untold.add(name)
        return copied

    def _measure(self) -> dict[object, tuple[int, object]]:
        """How long dbt's tables are, and their last keys. Since 1.12 they are views, which stay."""
        tables = {
            name: cast("Table", value)
            for name, value in self._graph.items()
            if name in _TABLES and isinstance(value, dict)
        }
        return {name: (len(table), next(reversed(table), None)) for name, table in tables.items()}

    def take_untold(self) -> list[object]:
        """Keys whose values no other process can be told of, each once."""
        keys = sorted(self._untold - self._told, key=str)
        self._told.update(keys)
        return keys


#: dbt's own. Source: ``Manifest.build_flat_graph`` of dbt-core 1.9 to 1.12.
_TABLES = frozenset(
    (
        *("exposures", "functions", "groups", "metrics", "nodes", "sources", "semantic_models"),
        *("saved_queries", "unit_tests"),
    )
)


def _compare(path: Path, before: Table, after: Table) -> list[GraphChange]:
    changes: list[GraphChange] = [Removed((*path, key)) for key in before if key not in after]
    for key, value in after.items():
        here = (*path, key)
        if key not in before:
            changes.append(Put(here, value))
        elif value is not before[key]:
            changes += _compare_values(here, before[key], value)
    return changes


def _compare_values(path: Path, before: object, after: object) -> list[GraphChange]:
    if isinstance(before, dict) and isinstance(after, dict):
        return _compare(path, cast("Table", before), cast("Table", after))
    if before == after:
        return []
    if isinstance(before, list) and isinstance(after, list):
        old, new = cast("list[object]", before), cast("list[object]", after)
        if new[: len(old)] == old:
            return [Appended(path, new[len(old) :])]
    return [Put(path, after)]


def _apply(graph: Table, change: GraphChange) -> None:
    *parents, last = change.path
    place = graph
    for key in parents:
        inside = place.setdefault(key, {})
        if not isinstance(inside, dict):
            return  # somebody else has put something there that is no table
        place = cast("Table", inside)
    if isinstance(change, Put):
        place[last] = change.value
    elif isinstance(change, Removed):
        place.pop(last, None)
    else:
        known = place.setdefault(last, [])
        if isinstance(known, list):
            cast("list[object]", known).extend(change.values)
