from typing import Callable

from dbt.artifacts.schemas.results import NodeResult
from dbt.contracts.graph.manifest import Node

class BaseRunner:
    node: Node
    #: A method, which a worker replaces on its own runner.
    handle_exception: Callable[[Exception, object], object]
    def do_skip(self, cause: NodeResult | None) -> None: ...
