from dbt.artifacts.schemas.batch_results import BatchResults
from dbt.node_types import NodeType

class Node:
    unique_id: str
    resource_type: NodeType
    database: str | None
    schema: str
    alias: str
    is_ephemeral_model: bool
    #: Not of every kind of node.
    depends_on_nodes: list[str]
    #: Of a microbatch model: what an earlier attempt has done.
    previous_batch_results: BatchResults | None

class Manifest:
    nodes: dict[str, Node]
    unit_tests: dict[str, Node]
    env_vars: dict[str, str]
    flat_graph: dict[str, object]
    def expect(self, unique_id: str) -> Node: ...
    def write(self, path: str) -> None: ...
