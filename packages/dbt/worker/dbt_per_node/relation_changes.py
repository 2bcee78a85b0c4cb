"""dbt's cache of relations, kept the same in processes that each have one of their own.

A worker that rebuilds a table drops the views on it, by the database's cascade. dbt's threads see
that in the cache they share; without it another worker would rename a view that is gone.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Callable, cast

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from dbt.adapters.base import BaseAdapter

#: A public method of the cache and what it was called with.
RelationChange = tuple[str, tuple[object, ...], dict[str, object]]

#: What changes a cache, of dbt's own class and of those that adapters put in its place.
_CHANGING = ("add", "drop", "rename", "add_link", "drop_schema", "update_schemas", "clear")


def repeat_changes(adapter: BaseAdapter, changes: Sequence[RelationChange]) -> None:
    """Does in a process that executes nothing itself what was done in those that do."""
    with _unsaid(changes):
        for name, arguments, named in changes:
            getattr(adapter.cache, name)(*arguments, **named)


class RelationChanges:
    """Remembers what is done to an adapter's own cache, of whatever class, and repeats it.

    One for a process: what a second one wraps is remembered by the first as well, for ever.
    """

    def __init__(self, adapter: BaseAdapter) -> None:
        self._changes: list[RelationChange] = []
        self._here = threading.local()
        self._methods: dict[str, Callable[..., object]] = {}
        for name in _CHANGING:
            method = getattr(adapter.cache, name, None)
            if method is not None:
                self._methods[name] = method
                # An attribute of this one cache, not of its class.
                setattr(adapter.cache, name, self._record(name, method))

    def take_changes(self) -> list[RelationChange]:
        """The changes since the last call."""
        changes, self._changes = self._changes, []
        return changes

    def repeat(self, changes: Sequence[RelationChange]) -> None:
        """Does here what was done elsewhere."""
        with _unsaid(changes):
            for name, arguments, named in changes:
                self._methods[name](*arguments, **named)

    def _record(self, name: str, method: Callable[..., object]) -> Callable[..., object]:
        def recorded(*arguments: object, **named: object) -> object:
            # What a method calls of the others is its own doing, and is done again with it.
            if getattr(self._here, "is_inside", False):
                return method(*arguments, **named)
            # What can be walked once only is walked here, so that it can be sent as well.
            settled = tuple(_settle(each) for each in arguments)
            self._here.is_inside = True
            try:
                return method(*settled, **named)
            finally:
                self._here.is_inside = False
                self._changes.append((name, settled, named))

        return recorded


@contextmanager
def _unsaid(changes: Sequence[RelationChange]) -> Generator[None]:
    """Dbt makes an event of all that is done to its cache; of what is repeated there was one.

    That is dbt's for all threads: where they change the cache, nothing is repeated, nor silenced.
    """
    if not changes:
        yield
        return
    place = vars(import_module("dbt.adapters.cache"))
    before = {name: place[name] for name in ("fire_event", "fire_event_if") if name in place}
    place.update(dict.fromkeys(before, _say_nothing))
    try:
        yield
    finally:
        place.update(before)


def _say_nothing(*_arguments: object, **_named: object) -> None:
    pass


def _settle(argument: object) -> object:
    return list(cast("Iterator[object]", argument)) if isinstance(argument, Iterator) else argument
