"""A worker's connection, kept open from one node to the next.

dbt closes a connection after each node. A worker runs many, and to a warehouse a connection is
dear: a handshake, a login, often a new server process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from dbt.adapters.base import BaseAdapter

#: By adapter: what makes a session as good as new. Elsewhere dbt's own way is kept, for what one
#: node leaves behind (a temporary table, a setting) must never reach the next.
_RESETS = {"postgres": "discard all"}


class Cursor(Protocol):
    """A cursor of DB-API."""

    def execute(self, sql: str) -> object: ...


class Handle(Protocol):
    """A driver's connection, with psycopg2's word for "no transactions"."""

    autocommit: bool

    def rollback(self) -> None: ...
    def cursor(self) -> AbstractContextManager[Cursor]: ...


def keep_connections(adapter: BaseAdapter) -> None:
    """Has the adapter reset an open connection where it would close it, if that can be done."""
    reset = _RESETS.get(adapter.type())
    if reset is None:
        return
    manager = adapter.connections
    close = manager.release
    role = cast("str | None", getattr(adapter.config.credentials, "role", None))

    def release() -> None:
        connection = manager.get_if_exists()
        if connection is None or connection.state != "open":
            close()
            return
        try:
            manager.rollback_if_open()
            _start_over(cast("Handle", connection.handle), reset, role)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, a new one will do
            close()

    # An attribute of this one manager, not of dbt's class.
    manager.release = release


def _start_over(handle: Handle, reset: str, role: str | None) -> None:
    """Runs the reset, outside of any transaction, and takes on the profile's role again."""
    handle.rollback()
    committing = handle.autocommit
    handle.autocommit = True
    with handle.cursor() as cursor:
        cursor.execute(reset)
        if role:
            cursor.execute(f"set role {role}")  # as the adapter does when it opens a connection
    handle.autocommit = committing
