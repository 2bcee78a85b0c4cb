from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Callable, Protocol

from dbt.adapters.cache import RelationsCache
from dbt.adapters.contracts.connection import Connection
from dbt.config.runtime import RuntimeConfig
from dbt.contracts.graph.manifest import Node

class BaseRelation:
    identifier: str | None
    #: dbt's enumeration, which is a text.
    type: str | None
    @classmethod
    def create(cls, *, database: str, schema: str, identifier: str) -> BaseRelation: ...
    Table: object
    @classmethod
    def create_from(cls, quoting: RuntimeConfig, node: Node, **others: object) -> BaseRelation: ...

#: Of agate.
class Table(Protocol):
    @property
    def rows(self) -> Iterable[Sequence[object]]: ...

class BaseConnectionManager:
    #: By process and thread.
    thread_connections: dict[tuple[int, int], Connection]
    lock: object
    #: Methods, which a worker replaces on its own manager.
    release: Callable[[], None]
    open: Callable[[Connection], Connection]
    commit: Callable[[], object]
    def get_if_exists(self) -> Connection | None: ...
    def set_connection_name(self, name: str) -> Connection: ...
    def clear_thread_connection(self) -> None: ...
    def rollback_if_open(self) -> None: ...
    #: Of those that can be cancelled.
    def cancel(self, connection: Connection) -> None: ...

class BaseAdapter:
    Relation: type[BaseRelation]
    cache: RelationsCache
    config: RuntimeConfig
    connections: BaseConnectionManager
    @classmethod
    def type(cls) -> str: ...
    @classmethod
    def is_cancelable(cls) -> bool: ...
    def cancel_open_connections(self) -> Iterable[str]: ...
    def connection_named(self, name: str) -> AbstractContextManager[None]: ...
    def execute(self, sql: str, *, fetch: bool) -> tuple[object, Table]: ...
    def get_relation(
        self, database: str | None, schema: str, identifier: str
    ) -> BaseRelation | None: ...
    def cache_added(self, relation: BaseRelation) -> str: ...
    def release_connection(self) -> None: ...
    def cleanup_connections(self) -> None: ...
