"""A message as a line of JSON and back, checked where it comes in."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Callable, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

T = TypeVar("T")

#: Turns a value of JSON into what it is meant to be. Raises ``ProtocolError``.
Reader = Callable[[object], T]


class ProtocolError(Exception):
    """A line is not a message that this version knows."""


class Fields:
    """The fields of one object on a line."""

    def __init__(self, value: object, what: str, names: Collection[str]) -> None:
        """Raises ``ProtocolError`` unless the value is an object with exactly these fields."""
        if not isinstance(value, dict):
            raise ProtocolError(f"{what} is an object, not {value!r}.")
        self._values = cast("dict[str, object]", value)
        self._what = what
        for name in names:
            if name not in self._values:
                raise ProtocolError(f"{what} has no {name}.")
        for name in self._values:
            if name not in names:
                raise ProtocolError(f"{what} has {name}, which this version does not know.")

    def text(self, name: str) -> str:
        return self._of_type(name, str)

    def text_or_none(self, name: str) -> str | None:
        return None if self._values[name] is None else self.text(name)

    def integer(self, name: str) -> int:
        value = self._of_type(name, int)
        if isinstance(value, bool):
            raise self._wrong(name, "int")
        return value

    def integer_or_none(self, name: str) -> int | None:
        return None if self._values[name] is None else self.integer(name)

    def flag(self, name: str) -> bool:
        return self._of_type(name, bool)

    def choice(self, name: str, values: Iterable[T]) -> T:
        return one_of(values, self._values[name], f"{name} of {self._what}")

    def texts(self, name: str) -> list[str]:
        def text(value: object) -> str:
            if not isinstance(value, str):
                raise self._wrong(name, "list of str")
            return value

        return self.each(name, text)

    def each(self, name: str, read: Reader[T]) -> list[T]:
        value = self._values[name]
        if not isinstance(value, list):
            raise self._wrong(name, "list")
        return [read(item) for item in cast("list[object]", value)]

    def _of_type(self, name: str, kind: type[T]) -> T:
        value = self._values[name]
        if not isinstance(value, kind):
            raise self._wrong(name, kind.__name__)
        return value

    def _wrong(self, name: str, expected: str) -> ProtocolError:
        found = self._values[name]
        return ProtocolError(f"{name} of {self._what} is a {expected}, not {found!r}.")


def one_of(values: Iterable[T], value: object, what: str) -> T:
    """Returns the one that equals ``value``. Raises ``ProtocolError`` if none does."""
    known = list(values)
    for candidate in known:
        if candidate == value:
            return candidate
    raise ProtocolError(f"{what} is one of {known}, not {value!r}.")


def read_line(line: bytes, readers: dict[str, Reader[T]]) -> T:
    """Reads a message by its type. Raises ``ProtocolError``."""
    try:
        value: object = json.loads(line)
    except ValueError as error:
        raise ProtocolError(f"A line is not JSON: {line!r}.") from error
    kind = _read_type(value)
    reader = readers.get(kind) if isinstance(kind, str) else None
    if reader is None:
        raise ProtocolError(f"A message is of type {kind!r}, which this version does not know.")
    return reader(value)


def write_line(message: object) -> str:
    """Writes a message as JSON, without the end of the line.

    What JSON does not know (an adapter's answer may hold a date) becomes text.
    """
    return json.dumps(_plain(message), default=str, separators=(",", ":"))


def _read_type(value: object) -> object:
    return cast("dict[str, object]", value).get("type") if isinstance(value, dict) else None


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [each.name for each in dataclasses.fields(value)]
        return {_camel(name): _plain(getattr(value, name)) for name in names}
    if isinstance(value, list):
        return [_plain(item) for item in cast("list[object]", value)]
    return value


def _camel(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)
