"""What is a secret, by its name, and how it is kept out of everything that leaves this process."""

from __future__ import annotations

import io
import json
import os
from typing import TYPE_CHECKING, BinaryIO, Callable, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FIELDS = ("password", "pass", "token", "secret", "private_key", "passphrase", "api_key")

_MASK = "*****"
_CUT = "..."

#: A profile is not nested deeper; an object of the adapter may lead back to itself.
_DEEPEST = 4


def environment_secrets() -> list[str]:
    """Values of the variables that dbt calls secret by their prefix."""
    return [value for name, value in os.environ.items() if name.startswith("DBT_ENV_SECRET")]


def secrets_in(value: object, field: str = "", depth: int = 0) -> Iterator[str]:
    """Finds all texts in a profile's credentials that stand under the name of a secret."""
    if isinstance(value, str):
        if any(name in field.lower() for name in _FIELDS):
            yield value
        return
    if depth > _DEEPEST:
        return
    for name, inner in _inside(value, field):
        yield from secrets_in(inner, name, depth + 1)


def _inside(value: object, field: str) -> Iterable[tuple[str, object]]:
    if isinstance(value, (list, tuple)):
        return [(field, item) for item in cast("Iterable[object]", value)]
    inside = cast("dict[object, object]", value if isinstance(value, dict) else _attributes(value))
    return [(str(name), item) for name, item in inside.items()]


def _attributes(value: object) -> dict[str, object]:
    return getattr(value, "__dict__", {})


class Secrets:
    """What must never be seen. ``*****`` comes in its place."""

    #: Shorter values are not secrets: to conceal each "a" would make every line unreadable.
    SHORTEST = 4

    def __init__(self) -> None:
        self._plain: list[str] = []
        self._json: list[str] = []

    def add(self, secrets: Iterable[str]) -> None:
        """Adds those that are long enough."""
        known = {secret for secret in secrets if len(secret) >= self.SHORTEST}.union(self._plain)
        # The longest first: one may be part of another.
        self._plain = sorted(known, key=len, reverse=True)
        self._json = [json.dumps(secret)[1:-1] for secret in self._plain]

    def conceal(self, text: str) -> str:
        """Returns the text without secrets."""
        return self._without(self._plain, text)

    def conceal_in_json(self, line: str) -> str:
        """Does the same for text in which secrets stand as JSON writes them."""
        return self._without(self._json, line)

    def _without(self, secrets: list[str], text: str) -> str:
        for secret in secrets:
            text = text.replace(secret, _MASK)
            if _CUT not in text:
                continue
            # Databases cut the line that an error is in, and a secret with it.
            for length in range(len(secret) - 1, self.SHORTEST - 1, -1):
                text = text.replace(_CUT + secret[-length:], _CUT + _MASK)
                text = text.replace(secret[:length] + _CUT, _MASK + _CUT)
        return text


class ConcealingStream(io.TextIOWrapper):
    """A text stream that is written to with ``*****`` in the place of secrets."""

    def __init__(self, stream: BinaryIO, conceal: Callable[[str], str]) -> None:
        super().__init__(stream, encoding="utf-8", errors="backslashreplace", write_through=True)
        self._conceal = conceal

    def write(self, text: str) -> int:
        super().write(self._conceal(text))
        return len(text)
