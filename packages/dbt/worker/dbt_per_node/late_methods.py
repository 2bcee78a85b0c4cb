"""Methods of dbt's dataclasses, each written when somebody first asks for it.

For each of 300 dataclasses mashumaro writes and compiles four methods when the class is made: a
third of what the import of dbt takes, and a build calls few of them. dbt has their bodies written
late (``lazy_compilation``), but what stands in for them until then is compiled as well. To make a
schema, mashumaro makes a class of each default, and calls one method of it.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Callable, Protocol, cast

if TYPE_CHECKING:
    #: Writes a method of a class and puts it there.
    Writer = Callable[..., None]


def have_late_methods() -> None:
    """Before dbt is imported: classes made from now on get mashumaro's methods late. From a
    mashumaro that writes them elsewhere they get them at once, as ever.
    """
    with suppress(ImportError, AttributeError):
        mixin = import_module("mashumaro.mixins.dict")
        builder = import_module("mashumaro.core.meta.code.builder").CodeBuilder
        late = {
            name: partial(_put_off, getattr(mixin, name), getattr(builder, naming))
            for name, naming in _WRITERS.items()
        }
        vars(mixin).update(late)


#: Of mashumaro's functions that write a method: what says how it is called.
_WRITERS = {
    "compile_mixin_packer": "get_pack_method_name",
    "compile_mixin_unpacker": "get_unpack_method_name",
}


class _Name(Protocol):
    """A text: what mashumaro itself calls a method."""

    @property
    def public(self) -> str: ...


Namer = Callable[..., _Name]


class _Bindable(Protocol):
    def __get__(self, instance: object, kind: type | None) -> object: ...


class _Late:
    """Stands in a class for a method that isn't written yet."""

    def __init__(self, owner: type, name: str, write: Callable[[], None]) -> None:
        self._owner = owner
        self._name = name
        self._write = write

    def __get__(self, instance: object, kind: type | None) -> object:
        self._write()
        written = cast("_Bindable", vars(self._owner)[self._name])
        return written.__get__(instance, kind)


def _put_off(write: Writer, find_name: Namer, owner: type, **arguments: object) -> None:
    naming = ("format_name", "encoder", "decoder")
    name = find_name(**{key: arguments[key] for key in naming if key in arguments})
    late = _Late(owner, str(name), partial(write, owner, **arguments))
    setattr(owner, str(name), late)
    setattr(owner, name.public, late)
