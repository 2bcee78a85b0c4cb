from dbt.artifacts.schemas.batch_results import BatchResults
from dbt.node_types import NodeType

class Node:
    unique_id: str
    resource_type: NodeType
    database: str | None
    schema: str
    alias: str
    is_ephemeral_model: bool
    config: object
    #: Not of every kind of node.
    depends_on_nodes: list[str]
    #: Of a microbatch model: what an earlier attempt has done.
    previous_batch_results: BatchResults | None

    def get_materialization(self) -> str: ...

class MacroDependsOn:
    macros: list[str]

class Macro:
    unique_id: str
    package_name: str
    macro_sql: str
    depends_on: MacroDependsOn

class Manifest:
    nodes: dict[str, Node]
    macros: dict[str, Macro]
    unit_tests: dict[str, Node]
    sources: dict[str, Node]
    env_vars: dict[str, str]
    flat_graph: dict[str, object]
    def expect(self, unique_id: str) -> Node: ...
    def find_materialization_macro_by_name(
        self, project_name: str, materialization_name: str, adapter_type: str
    ) -> Macro | None: ...
    def write(self, path: str) -> None: ...
