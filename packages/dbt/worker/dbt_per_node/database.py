"""Which database a build writes to, whatever its profile calls it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dbt.adapters.base import BaseAdapter
    from dbt.adapters.contracts.connection import Credentials

#: By adapter: a query whose answer is another one if another server has come to the same address,
#: if the database there was dropped and made again, or if the server was set back to an earlier
#: moment or had to go over to its standby.
_IDENTITIES = {
    "postgres": (
        "select (select system_identifier from pg_control_system()),"
        " (select timeline_id from pg_control_checkpoint()),"
        " (select oid from pg_database where datname = current_database())"
    ),
}


#: What a profile says of where a server is. A relation's own name has the rest, and what else a
#: profile says (a timeout, a tag) leaves its relations where they are.
_WHERE = frozenset(("account", "host", "port", "region_name", "server"))


def describe_place(credentials: Credentials) -> list[object]:
    """Where the database is, whoever asks and however: by its server, or whole paths of files.

    A database in memory is nowhere: no other build can find what this one leaves there.
    """
    paths = [str(uuid4()) if path is None else str(path) for path in _list_paths(credentials)]
    told = dict(credentials.connection_info())
    where = {name: value for name, value in told.items() if name in _WHERE}
    return [credentials.type, where, paths]


def find_files(adapter: BaseAdapter) -> list[str]:
    """The files that the database is in; none of a server's, or if a part of it is in memory."""
    paths = list(_list_paths(adapter.config.credentials))
    return [] if None in paths else [str(path) for path in paths]


def read_identity(adapter: BaseAdapter) -> str | None:
    """Asks the database which one it is; ``None`` where nothing tells, or it won't say."""
    query = _IDENTITIES.get(adapter.type())
    if query is None:
        return None
    with adapter.connection_named("master"):
        try:
            _, table = adapter.execute(query, fetch=True)
        except Exception:  # noqa: BLE001 - a role that may not ask builds all the same
            return None
        return hashlib.sha256(repr([tuple(row) for row in table.rows]).encode()).hexdigest()


def _list_paths(credentials: Credentials) -> Iterator[Path | None]:
    """Files of DuckDB and SQLite, by what their profiles call them; ``None`` for one in memory."""
    attached = cast("list[object]", getattr(credentials, "attach", None) or [])
    texts: list[object] = [getattr(each, "path", None) for each in [credentials, *attached]]
    texts += cast("dict[str, object]", getattr(credentials, "schemas_and_paths", {})).values()
    for text in texts:
        if not isinstance(text, str):
            continue
        # Not a file: `md:` of MotherDuck, `s3://` and the like.
        if ":" in text and not text.startswith(":memory:"):
            continue
        yield None if text.startswith(":memory:") else Path(text).resolve()
