"""What dbt does at a price, done for less and to the same end.

dbt's functions stay. What changes is what they call: a module of Python's own, as one module of
dbt's sees it, or a function that is asked for the same again and again.
"""

from __future__ import annotations

import inspect
import os
import sys
from contextlib import suppress
from copy import copy
from importlib import import_module
from types import FrameType, ModuleType
from typing import TYPE_CHECKING, Callable

from .quick_events import QuickReader

if TYPE_CHECKING:
    from collections.abc import ItemsView


def spend_less() -> None:
    """When dbt is imported, and before it is run."""
    # Asked of all variables for each line of the log and each macro that returns something: which
    # of them are secrets. A tenth of what a node costs.
    _show("dbt_common.exceptions.base", os, environ=_remember_environment())
    # Asked of the stack for each of an adapter's flags: whose code it is. For that Python would
    # read the source of every frame.
    _show("dbt_common.behavior_flags", inspect, stack=_list_frames, getmodule=_find_module)
    # Asked for each field of what dbt checks by a schema (project, profile, flags), mostly what
    # "none" is among optional texts. For that mashumaro makes a class.
    _replace("mashumaro.jsonschema.schema", "_default", remember_simple)
    _replace("dbt_common.events.base_types", "ParseDict", QuickReader)


def _replace(place: str, name: str, by: Callable[[Callable[..., object]], object]) -> None:
    """Puts another function, made of it, in the place of one, if it is there."""
    with suppress(ImportError, KeyError):
        seeing = vars(import_module(place))
        seeing[name] = by(seeing[name])


def remember_simple(find: Callable[..., object]) -> Callable[..., object]:
    """A function of a type and a value, asked once for each where the value is simple."""
    found: dict[object, object] = {}

    def remembered(kind: object, value: object, *others: object) -> object:
        # By how it is written, too: unions are equal whose parts come in another order.
        key = (kind, repr(kind), type(value), value, *others)
        is_simple = value is None or isinstance(value, (str, int, float))
        if not is_simple or not _is_hashable(key):
            return find(kind, value, *others)
        if key not in found:
            found[key] = find(kind, value, *others)
        return found[key]

    return remembered


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


def _show(place: str, module: ModuleType, **others: object) -> None:
    """Has the module at that place see another one with these attributes, if it sees it at all."""
    with suppress(ImportError):
        seeing = vars(import_module(place))
        if seeing.get(module.__name__) is module:
            seen = ModuleType(module.__name__)
            vars(seen).update(vars(module), **others)
            seeing[module.__name__] = seen


class _Environment(os._Environ[str]):  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    """Decodes all variables when any has changed, and not whenever they are listed."""

    #: What there was, and what came of it: one thing, for threads ask for it side by side.
    _known: tuple[dict[object, object], dict[str, str]] | None = None

    def items(self) -> ItemsView[str, str]:
        now: dict[object, object] = vars(self)["_data"]
        known = self._known
        if known is None or known[0] != now:
            known = self._known = (dict(now), dict(super().items()))
        return known[1].items()


def _remember_environment() -> os._Environ[str]:  # pyright: ignore[reportPrivateUsage]
    """The process's own, and whatever becomes of it."""
    same = copy(os.environ)  # noqa: PLW1507 - of what is in it there is no copy, and need not be
    if "_data" in vars(same):
        same.__class__ = _Environment
    return same


def _list_frames() -> list[inspect.FrameInfo]:
    return inspect.stack(0)[1:]


def _find_module(frame: FrameType) -> ModuleType | None:
    return sys.modules.get(frame.f_globals.get("__name__", ""))
