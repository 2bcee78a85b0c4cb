from enum import Enum

from dbt.contracts.graph.manifest import Node

class RunStatus(str, Enum):
    Success = "success"
    Error = "error"
    Skipped = "skipped"

class NodeResult:
    node: Node
    status: Enum
    message: str | None
    failures: int | None
    execution_time: float
    adapter_response: dict[str, object]
    #: Rows of a query, where one was asked for.
    agate_table: object
