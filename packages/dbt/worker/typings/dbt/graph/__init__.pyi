from collections.abc import Iterable

from dbt.contracts.graph.manifest import Manifest

#: Of networkx.
class DiGraph:
    def predecessors(self, node: str) -> Iterable[str]: ...

class Graph:
    graph: DiGraph
    def get_subset_graph(self, selected: Iterable[str]) -> Graph: ...

class GraphQueue:
    graph: DiGraph
    def __init__(self, graph: DiGraph, manifest: Manifest, selected: set[str]) -> None: ...
