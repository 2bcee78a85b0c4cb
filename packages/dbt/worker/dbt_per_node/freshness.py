"""Sources as nodes of a build: dbt's own freshness check, and its own artifact of what it found."""

from __future__ import annotations

import os
from datetime import datetime, timezone
from typing import Any, Dict, List, Optional

from dbt.artifacts.schemas.freshness import FreshnessResult, SourceFreshnessResult


def freshness_of(result: Any) -> Optional[Dict[str, Any]]:
    """What a result says of its source, or ``None`` if it is of no source or found nothing."""
    if not isinstance(result, SourceFreshnessResult):
        return None
    return {"max_loaded_at": result.max_loaded_at.isoformat(), "age": result.age}


def write_sources(results: List[Any], elapsed: float, folder: str) -> None:
    """Writes ``sources.json`` as ``dbt source freshness`` does."""
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    document = FreshnessResult.from_node_results(
        results=results, elapsed_time=elapsed, generated_at=now
    )
    document.write(os.path.join(folder, "sources.json"))
