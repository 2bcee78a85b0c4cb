from collections.abc import Iterable
from enum import Enum

class ConnectionState(str, Enum):
    OPEN = "open"

class Connection:
    state: ConnectionState
    #: The driver's own object.
    handle: object

class Credentials:
    type: str
    def connection_info(self) -> Iterable[tuple[str, object]]: ...
