from dbt.node_types import NodeType

class Node:
    unique_id: str
    resource_type: NodeType
    database: str | None
    schema: str
    alias: str

class Manifest:
    nodes: dict[str, Node]
    unit_tests: dict[str, Node]
    env_vars: dict[str, str]
