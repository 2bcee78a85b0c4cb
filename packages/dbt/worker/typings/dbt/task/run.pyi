from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Protocol

from dbt.adapters.base import BaseAdapter
from dbt.artifacts.schemas.batch_results import BatchResults
from dbt.artifacts.schemas.results import NodeResult, RunStatus
from dbt.config.runtime import RuntimeConfig
from dbt.contracts.graph.manifest import Manifest, Node
from dbt.flags import Flags
from dbt.graph import Graph, GraphQueue
from dbt.task.base import BaseRunner

class Results(Protocol):
    @property
    def results(self) -> Sequence[NodeResult]: ...

class RunTask:
    args: Flags
    config: RuntimeConfig
    manifest: Manifest
    graph: Graph
    job_queue: GraphQueue
    started_at: float
    node_results: list[NodeResult]
    num_nodes: int
    run_count: int
    batch_map: Mapping[str, BatchResults] | None
    overload_map: Mapping[str, object] | None
    original_invocation_started_at: datetime | None
    _flattened_nodes: list[Node]
    def __init__(
        self, args: Flags, config: RuntimeConfig, manifest: Manifest, **catalogs: object
    ) -> None: ...
    def run(self) -> Results: ...
    def before_run(self, adapter: BaseAdapter, selected_uids: AbstractSet[str]) -> RunStatus: ...
    def execute_nodes(self) -> list[NodeResult]: ...
    def get_result(self, *arguments: object, **named: object) -> Results: ...
    def get_graph_queue(self) -> GraphQueue: ...
    def get_runner_type(self, node: Node) -> type[BaseRunner] | None: ...
    def get_runner(self, node: Node) -> BaseRunner: ...
    def call_runner(self, runner: BaseRunner) -> NodeResult: ...
    # Of SeedTask only, which alone calls it.
    def show_table(self, result: NodeResult) -> None: ...
    def _runtime_initialize(self) -> None: ...
    def _submit_batch(self, **arguments: object) -> object: ...

class MicrobatchModelRunner(BaseRunner):
    def set_parent_task(self, parent_task: object) -> None: ...
    def set_pool(self, pool: object) -> None: ...
