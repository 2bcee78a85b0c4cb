"""Which relations the project's own hooks change: of on-run-start and on-run-end.

dbt makes each relation of a build before such a hook changes it, and again in the next build. What
is reused then would have the change twice, or have it without the hook.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from dbt.adapters.base import BaseAdapter
    from dbt.contracts.graph.manifest import Manifest

_COMMENT = r"(?P<comment>/\*.*?\*/|--[^\n]*)"
_NAME = r"(?P<name>\"[^\"]*\"|`[^`]*`)"
#: What is no code, and names in quotes, where the sign is in it: whether a backslash keeps a quote
#: from ending a text, and whether dollars are quotes, is the database's to say.
_NO_CODE = {
    sign: re.compile(rf"{_COMMENT}|{_NAME}|{text}|(?P<torn>(?:/\*|['\"`]{opening}).*)", re.DOTALL)
    for sign, text, opening in (
        ("", r"'(?:''|[^'])*'", ""),
        ("\\", r"'(?:''|\\.|[^'\\])*'", ""),
        ("$", r"\$(?P<tag>\w*)\$.*?\$(?P=tag)\$|'(?:''|[^'])*'", r"|\$\w*\$"),
    )
}

_WORD = re.compile(r"\w+")
#: Statements that leave all rows and relations as they are.
_LEAVING = frozenset(
    (
        *("analyze", "comment", "commit", "describe", "grant", "pragma", "revoke"),
        *("rollback", "show", "start", "vacuum"),
    )
)
#: Statements that do so, too, but for those with a word that changes something: in a query of
#: theirs, or after them where nothing has to stand between statements.
_ASKING = frozenset(("begin", "explain", "select", "set", "use", "values", "with"))
#: Statements that name first what they change.
_NAMING = frozenset(("create", "delete", "drop", "insert", "merge", "truncate", "update"))
_CHANGING = frozenset((*_NAMING, "alter", "call", "exec", "execute", "into"))
#: Words before one of those that is a part of the same statement.
_PART = frozenset(("do", "for", "key", "on", "then"))
_END_OF_NAME = re.compile(rf"{_NAME}|\(|\b(?:as|select|set|using|values|where|with)\b")
#: No name comes first where it is in a text or a query, or where there are several.
_NO_NAME = re.compile(
    r"\b(?:delete|from|identifier|into|table|update)\s*$|^\s*insert\s+(?:overwrite\s+)?(?:all|first)\b"
)
_ALIAS = re.compile(r"\s*update\s+(\w+)\s*$")
#: What has relations in it and is none, though it may be called as one is.
_AROUND = re.compile(
    r"\s*(?P<verb>alter|create|drop)\s+(?P<anew>or\s+replace\s+)?(?:\w+\s+)?(?:database|schema)\b"
)


@contextmanager
def watched_for_changes(
    adapter: BaseAdapter, manifest: Manifest, tell: Callable[[list[str]], None]
) -> Generator[None]:
    """Tells, before a statement is executed that changes relations of nodes, the nodes' ids."""
    relations: dict[str, list[str]] = {}
    places: dict[str, list[str]] = {}
    for node in chain(manifest.nodes.values(), manifest.sources.values()):
        if getattr(node, "relation_name", None) is not None:
            identifier = str(getattr(node, "identifier", "")).lower()
            relations.setdefault(identifier, []).append(node.unique_id)
            for place in {str(node.schema).lower(), str(node.database).lower()}:
                places.setdefault(place, []).append(node.unique_id)

    def look(sql: str) -> None:
        changed = find_changed(sql, relations, places)
        if changed:
            tell(sorted(changed))

    # An adapter without SQL of its own has no ``add_query``.
    own = [name for name in ("execute", "add_query") if hasattr(adapter, name)]
    methods: dict[str, Callable[..., object]] = {name: getattr(adapter, name) for name in own}

    def watch(method: Callable[..., object]) -> Callable[..., object]:
        def execute(sql: str, *arguments: object, **named: object) -> object:
            look(sql)
            return method(sql, *arguments, **named)

        return execute

    # Attributes of this one adapter, not of dbt's class.
    vars(adapter).update({name: watch(method) for name, method in methods.items()})
    try:
        yield
    finally:
        for name in methods:
            vars(adapter).pop(name, None)


def find_changed(
    sql: str, relations: dict[str, list[str]], places: dict[str, list[str]]
) -> set[str]:
    """The ids, by names in lower case, of those whose relation the SQL may change, or the schema or
    database around it. Where it doesn't say first what it changes (a procedure, a merge into what a
    query names), that is all that it names.
    """
    changed: set[str] = set()
    # There may be many words in it, and many names: only those of several words are looked for.
    known = [
        (names, [name for name in names if _WORD.fullmatch(name) is None])
        for names in (relations, places)
    ]
    for sign, pattern in _NO_CODE.items():
        if sign not in sql:
            continue
        for says, is_around in _list_changing(sql.lower(), pattern):
            names, phrases = known[is_around]
            for name in _find_named(says, names, phrases):
                changed.update(names[name])
    return changed


def _find_named(says: str, names: dict[str, list[str]], phrases: list[str]) -> Iterator[str]:
    yield from set(_WORD.findall(says)) & names.keys()
    for name in phrases:
        if name in says and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", says):
            yield name


def _list_changing(sql: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    """Of each statement that may change something, the part that names it, and whether that is what
    relations are in.
    """

    def blank(match: re.Match[str]) -> str:
        # What does not end may be no text.
        return match["name"] or match["torn"] or " " * len(match[0])

    def blank_comment(match: re.Match[str]) -> str:
        return blank(match) if match["comment"] else match[0]

    # As long as each other: what is a statement is told by the one, what it names by the other.
    code, whole = pattern.sub(blank, sql), pattern.sub(blank_comment, sql)
    start = 0
    for statement in code.split(";"):
        says = whole[start : start + len(statement)]
        start += len(statement) + 1
        first, *_ = (*statement.split(maxsplit=1), "")
        around = _AROUND.match(statement)
        if around is not None:
            if around["verb"] != "create" or around["anew"]:
                yield says, True
        elif first in _NAMING:
            yield _find_name(statement) or says, False
        elif first and first not in _LEAVING and not (first in _ASKING and _is_asking(statement)):
            yield says, False


def _is_asking(statement: str) -> bool:
    return _CHANGING.isdisjoint(_WORD.findall(statement))


def _find_name(statement: str) -> str | None:
    """What a statement says first; ``None`` where that may not be all that it changes."""
    ends = (found.start() for found in _END_OF_NAME.finditer(statement) if not found["name"])
    end = next(ends, len(statement))
    name, rest = statement[:end], statement[end:]
    words = _WORD.findall(rest)
    follows = any(
        word in _CHANGING and word != "into" and before not in _PART
        for before, word in zip(("", *words), words)
    )
    return None if follows or _NO_NAME.search(name) or _is_alias(name, rest) else name


def _is_alias(name: str, rest: str) -> bool:
    """Whether an update is of a relation by what its own query calls it."""
    alias = _ALIAS.match(name)
    _, _, query = rest.partition("from")
    return alias is not None and re.search(rf"\b{alias[1]}(?![\w.])", query) is not None
