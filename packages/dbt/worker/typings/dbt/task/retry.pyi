from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from dbt.artifacts.schemas.results import NodeResult
from dbt.config.runtime import RuntimeConfig
from dbt.contracts.graph.manifest import Manifest
from dbt.flags import Flags
from dbt.task.run import RunTask

RETRYABLE_STATUSES: set[object]

class Metadata(Protocol):
    generated_at: datetime

class PreviousResults(Protocol):
    results: Sequence[NodeResult]
    metadata: Metadata

class RetryTask:
    config: RuntimeConfig
    manifest: Manifest
    previous_command_name: str
    previous_results: PreviousResults
    task_class: type[RunTask]
    #: Since 1.10.
    catalogs: object
    def __init__(self, args: Flags, config: RuntimeConfig) -> None: ...
