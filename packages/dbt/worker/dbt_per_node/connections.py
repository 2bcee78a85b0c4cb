"""A worker's connection, kept open from one node to the next.

dbt closes a connection after each node. A worker runs many, and to a warehouse a connection is
dear: a handshake, a login, often a new server process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Protocol, cast

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from dbt.adapters.base import BaseAdapter
    from dbt.adapters.contracts.connection import Connection

#: By adapter: what makes a session as good as new. Elsewhere dbt's own way is kept, for what one
#: node leaves behind (a temporary table, a setting) must never reach the next.
_RESETS = {"postgres": "discard all"}

#: What databases say when they take no connection more, in lower case.
_FULL = (
    "too many connections",  # PostgreSQL by role and database, MySQL, Trino's proxies
    "too many clients",  # PostgreSQL as a whole
    "remaining connection slots",  # PostgreSQL's reserve for its superuser
    "connection limit",  # Redshift
    "max_client_conn",  # PgBouncer
    "max_connections",
)


class Cursor(Protocol):
    """A cursor of DB-API."""

    def execute(self, sql: str) -> object: ...


class Handle(Protocol):
    """A driver's connection, with psycopg2's word for "no transactions"."""

    autocommit: bool

    def rollback(self) -> None: ...
    def cursor(self) -> AbstractContextManager[Cursor]: ...


class Connections:
    """A worker's hold on its adapter's connection manager.

    Where a session can be reset, it stays open after a node; before the next one it is asked
    whether it is still there: a server that restarts, a proxy or a firewall may have cut it.
    """

    def __init__(self, adapter: BaseAdapter) -> None:
        self._manager = adapter.connections
        self._reset = _RESETS.get(adapter.type())
        self._role = cast("str | None", getattr(adapter.config.credentials, "role", None))
        self._close = self._manager.release
        #: Why no connection could be opened for the node that runs, if the database has too many.
        self.refusal: str | None = None
        # Attributes of this one manager, not of dbt's class.
        self._manager.open = self._watch(self._manager.open)
        if self._reset is not None:
            self._manager.release = self._release

    def begin(self, unique_id: str) -> None:
        """Closes a kept connection that is dead, and opens the first one: if there is no place for
        it, the node is not to be begun.
        """
        self.refusal = None
        if self._reset is None:
            return
        connection = self._manager.get_if_exists()
        if connection is None:
            self._open_first(unique_id)
            return
        if connection.state != "open":
            return
        try:
            _execute(cast("Handle", connection.handle), "select 1")
        except Exception:  # noqa: BLE001 - whatever is wrong with it, a new one will do
            self._close_quietly()

    def _open_first(self, unique_id: str) -> None:
        connection = self._manager.set_connection_name(unique_id)
        try:
            _ = connection.handle  # dbt opens it when it is asked for
        except Exception:  # noqa: BLE001 - the node meets it again, and tells it as its own
            self._manager.clear_thread_connection()

    def _release(self) -> None:
        connection = self._manager.get_if_exists()
        if connection is None or connection.state != "open":
            self._close()
            return
        try:
            self._manager.rollback_if_open()
            handle = cast("Handle", connection.handle)
            handle.rollback()
            # The role is taken on as the adapter does when it opens a connection.
            role = [f"set role {self._role}"] if self._role else []
            _execute(handle, cast("str", self._reset), *role)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, a new one will do
            self._close_quietly()

    def _close_quietly(self) -> None:
        """Closes what may be broken; dbt opens a new one when it needs it."""
        try:
            self._close()
        except Exception:  # noqa: BLE001 - dbt has then forgotten the connection
            self._manager.clear_thread_connection()

    def _watch(self, opening: Callable[[Connection], Connection]) -> Callable[..., Connection]:
        def watched(connection: Connection) -> Connection:
            try:
                return opening(connection)
            except Exception as error:
                message = str(error)
                if any(words in message.lower() for words in _FULL):
                    self.refusal = message
                raise

        return watched


def _execute(handle: Handle, *statements: str) -> None:
    """Runs statements outside of any transaction."""
    committing = handle.autocommit
    handle.autocommit = True
    with handle.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    handle.autocommit = committing
