"""Sources as nodes of a build: dbt's own freshness check, and its own artifact of what it found."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from dbt.artifacts.schemas.freshness import FreshnessResult, SourceFreshnessResult

from .messages import MeasuredFreshness

if TYPE_CHECKING:
    from dbt.artifacts.schemas.results import NodeResult


def read_freshness(result: NodeResult) -> MeasuredFreshness | None:
    """What a result says of its source, or ``None`` if it is of no source or found nothing."""
    if not isinstance(result, SourceFreshnessResult):
        return None
    return MeasuredFreshness(max_loaded_at=result.max_loaded_at.isoformat(), age=result.age)


def write_sources(results: list[NodeResult], elapsed: float, folder: str) -> None:
    """Writes ``sources.json`` as ``dbt source freshness`` does."""
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    document = FreshnessResult.from_node_results(
        results=results, elapsed_time=elapsed, generated_at=now
    )
    document.write(str(Path(folder) / "sources.json"))
