from contextlib import AbstractContextManager
from typing import Callable

from dbt.adapters.cache import RelationsCache
from dbt.adapters.contracts.connection import Connection
from dbt.config.runtime import RuntimeConfig

class BaseRelation:
    identifier: str | None
    @classmethod
    def create(cls, *, database: str, schema: str, identifier: str) -> BaseRelation: ...

class BaseConnectionManager:
    #: By process and thread.
    thread_connections: dict[tuple[int, int], Connection]
    #: A method, which a worker replaces on its own manager.
    release: Callable[[], None]
    def get_if_exists(self) -> Connection | None: ...
    def rollback_if_open(self) -> None: ...
    #: Of those that can be cancelled.
    def cancel(self, connection: Connection) -> None: ...

class BaseAdapter:
    cache: RelationsCache
    config: RuntimeConfig
    connections: BaseConnectionManager
    @classmethod
    def type(cls) -> str: ...
    @classmethod
    def is_cancelable(cls) -> bool: ...
    def connection_named(self, name: str) -> AbstractContextManager[None]: ...
    def get_relation(
        self, database: str | None, schema: str, identifier: str
    ) -> BaseRelation | None: ...
    def release_connection(self) -> None: ...
    def cleanup_connections(self) -> None: ...
