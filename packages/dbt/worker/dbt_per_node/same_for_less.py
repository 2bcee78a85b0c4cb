"""What dbt does at a price, done for less and to the same end.

dbt's functions stay. What changes is a module of Python's own, as one module of dbt's sees it.
"""

from __future__ import annotations

import inspect
import os
import sys
from contextlib import suppress
from copy import copy
from importlib import import_module
from types import FrameType, ModuleType
from typing import TYPE_CHECKING

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

    _seen: dict[object, object] | None = None

    def items(self) -> ItemsView[str, str]:
        now: dict[object, object] = vars(self)["_data"]
        if self._seen != now:
            self._seen = dict(now)
            self._listed = dict(super().items())
        return self._listed.items()


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
