"""What is a secret, by its name, and how it is kept out of everything that leaves this process."""

from __future__ import annotations

import io
import json
import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, Callable, TypeVar, cast

from .messages import Crashed, Failed, HostMessage, Log, PythonFailure, Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

_FIELDS = ("password", "pass", "token", "secret", "private_key", "passphrase", "api_key")

#: What an address has of that kind: `md:quay?motherduck_token=...`, `https://user:password@host`.
_EMBEDDED = re.compile(
    rf"(?:{'|'.join(_FIELDS)})\w*=([^&;\s]+)|://[^/:@\s]*:([^/@\s]+)@", re.IGNORECASE
)

#: A line of a key is longer; a shorter one of another secret may be any word.
_LINE = 16

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
        else:
            yield from (part for found in _EMBEDDED.findall(value) for part in found if part)
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
        #: The longest first: one may be part of another.
        self.known: list[str] = []
        self._forms: list[str] = []

    def add(self, secrets: Iterable[str]) -> None:
        """Adds those that are long enough, and lines of keys, which may be shown one by one."""
        given = list(secrets)
        lines = {line for secret in given for line in secret.split("\n") if len(line) >= _LINE}
        known = {secret for secret in given if len(secret) >= self.SHORTEST} | lines | {*self.known}
        self.known = sorted(known, key=len, reverse=True)
        # In a text there may be JSON or a literal of Python in which they stand.
        forms = {form for secret in self.known for form in _list_forms(secret)}
        self._forms = sorted(forms, key=len, reverse=True)

    def conceal(self, text: str) -> str:
        """Returns the text without secrets."""
        for secret in self._forms:
            text = text.replace(secret, _MASK)
            if _CUT not in text:
                continue
            # Databases cut the line that an error is in, and a secret with it.
            for length in range(len(secret) - 1, self.SHORTEST - 1, -1):
                text = text.replace(_CUT + secret[-length:], _CUT + _MASK)
                text = text.replace(secret[:length] + _CUT, _MASK + _CUT)
        return text


def _list_forms(secret: str) -> set[str]:
    as_json = (json.dumps(secret), json.dumps(secret, ensure_ascii=False), repr(secret))
    return {secret, *(text[1:-1] for text in as_json)}


def conceal_message(message: HostMessage, conceal: Callable[[str], str]) -> HostMessage:
    """Conceals what people and machines read in it: lines, errors, what dbt and the database say.

    Its own words, ids and paths stay: a password may be one of them, and they are to be understood.
    """
    if isinstance(message, Log):
        return replace(message, message=conceal(message.message))
    if isinstance(message, (Failed, Crashed)):
        return replace(message, error=_conceal_failure(message.error, conceal))
    if isinstance(message, Result):
        report = message.report
        shown = replace(
            report,
            message=None if report.message is None else conceal(report.message),
            compiled_code=None if report.compiled_code is None else conceal(report.compiled_code),
            adapter_response=_conceal_values(report.adapter_response, conceal),
            error=None if report.error is None else _conceal_failure(report.error, conceal),
        )
        return replace(message, report=shown)
    return message


def _conceal_failure(failure: PythonFailure, conceal: Callable[[str], str]) -> PythonFailure:
    return replace(
        failure,
        message=conceal(failure.message),
        traceback=conceal(failure.traceback),
        cause=None if failure.cause is None else _conceal_failure(failure.cause, conceal),
    )


def _conceal_values(value: T, conceal: Callable[[str], str]) -> T:
    """Texts inside of what an adapter answers, at whatever depth; names stay."""
    if isinstance(value, str):
        return cast("T", conceal(value))
    if isinstance(value, dict):
        inside = cast("dict[object, object]", value)
        return cast("T", {name: _conceal_values(one, conceal) for name, one in inside.items()})
    if isinstance(value, (list, tuple)):
        return cast("T", [_conceal_values(one, conceal) for one in cast("list[object]", value)])
    return value


class ConcealingStream(io.TextIOWrapper):
    """A text stream that is written to with ``*****`` in the place of secrets."""

    def __init__(self, stream: BinaryIO, conceal: Callable[[str], str]) -> None:
        super().__init__(stream, encoding="utf-8", errors="backslashreplace", write_through=True)
        self._conceal = conceal

    def write(self, text: str) -> int:
        super().write(self._conceal(text))
        return len(text)


def open_standard_error() -> BinaryIO:
    """Opens it anew: what stands in ``sys.stderr`` may close its file as soon as it is replaced."""
    return open(2, "wb", buffering=0, closefd=False)
