from dbt.artifacts.schemas.results import NodeResult, RunStatus
from dbt.contracts.graph.manifest import Node

class RunResult(NodeResult):
    @classmethod
    def from_node(cls, node: Node, status: RunStatus, message: str | None) -> RunResult: ...
