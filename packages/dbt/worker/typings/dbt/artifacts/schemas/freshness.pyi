from datetime import datetime

from dbt.artifacts.schemas.results import NodeResult

class SourceFreshnessResult(NodeResult):
    max_loaded_at: datetime
    age: float

class FreshnessResult:
    @classmethod
    def from_node_results(
        cls, results: list[NodeResult], elapsed_time: float, generated_at: datetime
    ) -> FreshnessResult: ...
    def write(self, path: str) -> None: ...
