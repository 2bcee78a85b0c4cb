"""A worker's connection, kept open from one node to the next.

dbt closes a connection after each node. A worker runs many, and to a warehouse a connection is
dear: a handshake, a login, often a new server process.
"""

from __future__ import annotations

from typing import Any, Optional

#: By adapter: what makes a session as good as new. Elsewhere dbt's own way is kept, for what one
#: node leaves behind (a temporary table, a setting) must never reach the next.
_RESETS = {"postgres": "discard all"}


def keep_connections(adapter: Any) -> None:
    """Has the adapter reset an open connection where it would close it, if that can be done."""
    reset = _RESETS.get(adapter.type())
    if reset is None:
        return
    manager = adapter.connections
    credentials = adapter.config.credentials

    class KeptConnections(type(manager)):  # type: ignore[misc]
        """The adapter's own connections, released without being closed."""

        def release(self) -> None:
            connection = self.get_if_exists()
            if connection is None or connection.state != "open":
                super().release()
                return
            try:
                if connection.transaction_open:
                    self._rollback(connection)
                _start_over(connection.handle, reset, getattr(credentials, "role", None))
            except Exception:  # noqa: BLE001 - whatever is wrong with it, a new one will do
                super().release()

    kept = KeptConnections.__new__(KeptConnections)
    kept.__dict__.update(manager.__dict__)
    adapter.connections = kept


def _start_over(handle: Any, reset: str, role: Optional[str]) -> None:
    """Runs the reset, outside of any transaction, and takes on the profile's role again."""
    handle.rollback()
    committing = handle.autocommit
    handle.autocommit = True
    with handle.cursor() as cursor:
        cursor.execute(reset)
        if role:
            cursor.execute(f"set role {role}")  # as the adapter does when it opens a connection
    handle.autocommit = committing
