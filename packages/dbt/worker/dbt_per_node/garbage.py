"""When Python looks for garbage, and where: most of what a build begins with stays."""

from __future__ import annotations

import gc

_USUAL = gc.get_threshold()
#: How many new objects are looked through at a time while the project is read.
_YOUNG = 1_000
_NEVER = 1_000_000_000


def collect_nothing() -> None:
    """While dbt is imported: to walk over what stays time and again costs a tenth of the start."""
    gc.disable()


def collect_young() -> None:
    """While the project is read. For each text dbt makes an environment of Jinja, 12 KiB in cycles
    and garbage at once; of a thousand of them 13 MiB would stay. What is older is left alone.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG, _NEVER, _NEVER)
    gc.enable()


def collect_what_nodes_leave() -> None:
    """While nodes run. What is there now stays, so that no collector walks over it again and again,
    or makes every forked process copy it.
    """
    gc.freeze()
    gc.set_threshold(*_USUAL)
    gc.enable()
