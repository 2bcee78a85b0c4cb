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

_APART = r"(?P<comment>/\*.*?\*/|--[^\n]*)|(?P<name>\"[^\"]*\"|`[^`]*`)"
#: What is no code, and names in quotes: whether a backslash keeps a quote from ending a text is the
#: database's to say.
_NO_CODE = tuple(
    re.compile(f"{_APART}|{text}", re.DOTALL)
    for text in (r"'(?:''|[^'])*'", r"'(?:''|\\.|[^'\\])*'")
)

#: Statements that leave all rows and relations as they are.
_LEAVING = frozenset(
    (
        *("analyze", "begin", "comment", "commit", "describe", "grant", "pragma", "revoke"),
        *("rollback", "set", "show", "start", "use", "vacuum"),
    )
)
#: Statements that do so, too, but for those with one of these words.
_ASKING = frozenset(("explain", "select", "values", "with"))
_CHANGING = re.compile(r"\b(?:insert|update|delete|merge|into)\b")
#: Statements that name first what they change.
_NAMING = frozenset(("alter", "create", "delete", "drop", "insert", "merge", "truncate", "update"))
#: What has relations in it and is none, though it may be called as one is: dbt makes schemas, too.
_AROUND = re.compile(r"\s*(?:alter|create|drop)\s+(?:or\s+replace\s+)?(?:database|schema)\b")
_END_OF_NAME = re.compile(r"\(|\b(?:as|select|set|using|values|where|with)\b")


@contextmanager
def watched_for_changes(
    adapter: BaseAdapter, manifest: Manifest, tell: Callable[[list[str]], None]
) -> Generator[None]:
    """Tells, before a statement is executed that changes relations of nodes, the nodes' ids."""
    names: dict[str, list[str]] = {}
    for node in chain(manifest.nodes.values(), manifest.sources.values()):
        if getattr(node, "relation_name", None) is not None:
            identifier = str(getattr(node, "identifier", "")).lower()
            names.setdefault(identifier, []).append(node.unique_id)

    def look(sql: str) -> None:
        changed = [unique_id for name in find_changed(sql, names) for unique_id in names[name]]
        if changed:
            tell(changed)

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


def find_changed(sql: str, names: dict[str, list[str]]) -> set[str]:
    """Those of the names, in lower case, whose relation the SQL may change. Where it doesn't say
    what it changes (a procedure, a merge into what a query names), that is all that it names.
    """
    changed: set[str] = set()
    for pattern in _NO_CODE if "\\" in sql else _NO_CODE[:1]:
        for says in _list_changing(sql.lower(), pattern):
            changed.update(
                name
                for name in names
                if name in says and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", says)
            )
    return changed


def _list_changing(sql: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Of each statement that may change something, the part that names it."""

    def blank(match: re.Match[str]) -> str:
        return match["name"] or " " * len(match[0])

    def blank_comment(match: re.Match[str]) -> str:
        return blank(match) if match["comment"] else match[0]

    # As long as each other: what is a statement is told by the one, what it names by the other.
    code, whole = pattern.sub(blank, sql), pattern.sub(blank_comment, sql)
    start = 0
    for statement in code.split(";"):
        first, *_ = (*statement.split(maxsplit=1), "")
        is_asking = first in _ASKING and _CHANGING.search(statement) is None
        if first in _NAMING:
            names = _END_OF_NAME.split(statement, maxsplit=1)[0]
            yield "" if _AROUND.match(statement) else names
        elif first and first not in _LEAVING and not is_asking:
            yield whole[start : start + len(statement)]
        start += len(statement) + 1
