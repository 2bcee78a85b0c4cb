"""What is a secret, by its name."""

from __future__ import annotations

import json
import os
from typing import Any, Callable, Iterable, Iterator, List, TextIO

_FIELDS = ("password", "pass", "token", "secret", "private_key", "passphrase", "api_key")

_MASK = "*****"
_CUT = "..."

#: A profile is not nested deeper; what is may be an object of the adapter that leads back to itself.
_DEEPEST = 4


def names_secret(field: str) -> bool:
    """Whether a field of a profile is one that dbt itself would never show."""
    return any(name in field.lower() for name in _FIELDS)


def environment_secrets() -> List[str]:
    """Values of the variables that dbt calls secret by their prefix."""
    return [value for name, value in os.environ.items() if name.startswith("DBT_ENV_SECRET")]


def secrets_in(value: Any, field: str = "", depth: int = 0) -> Iterator[str]:
    """All texts in a profile's credentials that stand under the name of a secret."""
    if isinstance(value, str):
        if names_secret(field):
            yield value
        return
    if depth > _DEEPEST:
        return
    if isinstance(value, (list, tuple)):
        fields = [(field, one) for one in value]
    else:
        inside = value if isinstance(value, dict) else getattr(value, "__dict__", {})
        fields = [(str(name), one) for name, one in inside.items()]
    for name, one in fields:
        yield from secrets_in(one, name, depth + 1)


class Secrets:
    """What must never be seen. ``*****`` comes in its place."""

    #: Shorter values are not secrets: to conceal each "a" would make every line unreadable.
    SHORTEST = 4

    def __init__(self) -> None:
        self._plain: List[str] = []
        self._json: List[str] = []

    def add(self, secrets: Iterable[str]) -> None:
        """Adds those that are long enough."""
        known = {secret for secret in secrets if len(secret) >= self.SHORTEST}.union(self._plain)
        # The longest first: one may be part of another.
        self._plain = sorted(known, key=len, reverse=True)
        self._json = [json.dumps(secret)[1:-1] for secret in self._plain]

    def conceal(self, text: str) -> str:
        """The text without secrets."""
        return self._without(self._plain, text)

    def conceal_in_json(self, line: str) -> str:
        """The same for text in which secrets stand as JSON writes them."""
        return self._without(self._json, line)

    def _without(self, secrets: List[str], text: str) -> str:
        for secret in secrets:
            text = text.replace(secret, _MASK)
            if _CUT not in text:
                continue
            # Databases cut the line that an error is in, and a secret with it.
            for length in range(len(secret) - 1, self.SHORTEST - 1, -1):
                text = text.replace(_CUT + secret[-length:], _CUT + _MASK)
                text = text.replace(secret[:length] + _CUT, _MASK + _CUT)
        return text


class ConcealingStream:
    """A text stream that is written to with ``*****`` in the place of secrets."""

    def __init__(self, stream: TextIO, conceal: Callable[[str], str]) -> None:
        self._stream = stream
        self._conceal = conceal

    def write(self, text: str) -> int:
        self._stream.write(self._conceal(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
