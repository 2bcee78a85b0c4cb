"""A worker's connection, kept open from one node to the next.

dbt closes a connection after each node. A worker runs many, and to a warehouse a connection is
dear: a handshake, a login, often a new server process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import AbstractContextManager

    from dbt.adapters.base import BaseAdapter
    from dbt.adapters.contracts.connection import Connection


class Session(NamedTuple):
    """What is known of the sessions of a kind of database."""

    #: Makes one as good as new.
    reset: str
    #: Asks for what new ones begin with, which no reset of an older one takes on.
    defaults: str


#: By adapter. Elsewhere dbt's own way is kept, for what one node leaves behind (a temporary table,
#: a setting) must never reach the next.
_SESSIONS = {
    "postgres": Session(
        reset="discard all",
        defaults="""select string_agg(setconfig::text, ',' order by setdatabase, setrole)
            from pg_catalog.pg_db_role_setting where setdatabase in
            (0, (select oid from pg_catalog.pg_database where datname = current_database()))
            and setrole in (0, (select oid from pg_catalog.pg_roles where rolname = session_user))
            """,
    ),
}

#: psycopg2's word for no transaction: ``psycopg2.extensions.TRANSACTION_STATUS_IDLE``.
_IDLE = 0

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

    @property
    def description(self) -> object: ...
    def execute(self, sql: str) -> object: ...
    def fetchone(self) -> object: ...


class Handle(Protocol):
    """A driver's connection, with psycopg2's word for "no transactions"."""

    autocommit: bool

    def get_transaction_status(self) -> int: ...
    def rollback(self) -> None: ...
    def cursor(self) -> AbstractContextManager[Cursor]: ...


class Connections:
    """A worker's hold on its adapter's connection manager.

    Where a session can be reset, it stays open after a node; before the next one it is asked
    whether it is still there (a server that restarts, a proxy or a firewall may have cut it) and
    whether a new one would begin with other settings (a node may have altered those of a role).
    """

    def __init__(self, adapter: BaseAdapter) -> None:
        self._manager = adapter.connections
        self._session = _SESSIONS.get(adapter.type())
        #: What the connection that is open began with.
        self._defaults: object = None
        self._role = cast("str | None", getattr(adapter.config.credentials, "role", None))
        self._close = self._manager.release
        #: Why no connection could be opened for the node that runs, if the database has too many.
        self.refusal: str | None = None
        # Attributes of this one manager, not of dbt's class.
        self._manager.open = self._watch(self._manager.open)
        if self._session is not None:
            self._manager.release = self._release

    def begin(self, unique_id: str) -> None:
        """Closes a kept connection that is not as good as a new one, and opens the first one: if
        there is no place for it, the node is not to be begun.
        """
        self.refusal = None
        if self._session is None:
            return
        connection = self._manager.get_if_exists()
        if connection is None:
            self._open_first(unique_id)
            return
        if connection.state != "open":
            return
        defaults = self._read_defaults(connection)
        if defaults is None or defaults != self._defaults:
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
            _execute(handle, cast("Session", self._session).reset, *role)
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
                opened = opening(connection)
            except Exception as error:
                message = str(error)
                if any(words in message.lower() for words in _FULL):
                    self.refusal = message
                raise
            self._defaults = self._read_defaults(opened)
            return opened

        return watched

    def _read_defaults(self, connection: Connection) -> object:
        """``None`` if the database doesn't say, or is gone."""
        if self._session is None:
            return None
        try:
            return _execute(cast("Handle", connection.handle), self._session.defaults)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, a new one will do
            return None


def _execute(handle: Handle, *statements: str) -> object:
    """Runs statements without a transaction, or in the one that is open: with a role, dbt opens a
    connection in one. Returns the first row of the last statement, if it has any. Where the
    database refuses one, it raises and leaves the connection as it was.
    """
    committing = handle.autocommit
    is_open = handle.get_transaction_status() != _IDLE
    if not is_open:
        handle.autocommit = True
    try:
        with handle.cursor() as cursor:
            return _run(cursor, statements, is_open=is_open)
    finally:
        if not is_open:
            handle.autocommit = committing


def _run(cursor: Cursor, statements: Iterable[str], *, is_open: bool) -> object:
    """A transaction in which a statement was refused takes no other one, but for a savepoint."""
    if is_open:
        cursor.execute("savepoint dbt_per_node")
    try:
        for statement in statements:
            cursor.execute(statement)
        row = cursor.fetchone() if cursor.description else None
    except Exception:
        if is_open:
            cursor.execute("rollback to savepoint dbt_per_node")
        raise
    if is_open:
        cursor.execute("release savepoint dbt_per_node")
    return row
