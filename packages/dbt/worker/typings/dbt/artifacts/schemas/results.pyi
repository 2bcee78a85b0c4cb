from enum import Enum
from typing import Protocol

from dbt.artifacts.schemas.batch_results import BatchResults
from dbt.contracts.graph.manifest import Node

class RunStatus(str, Enum):
    Success = "success"
    Error = "error"
    Skipped = "skipped"
    PartialSuccess = "partial success"

class Overloads(Protocol):
    failed: list[object]

class NodeResult:
    node: Node
    unique_id: str
    status: Enum
    message: str | None
    thread_id: str
    failures: int | None
    execution_time: float
    adapter_response: dict[str, object]
    batch_results: BatchResults | None
    #: Of a function, since 1.12.
    overload_results: Overloads | None
    #: Rows of a query, where one was asked for.
    agate_table: object
