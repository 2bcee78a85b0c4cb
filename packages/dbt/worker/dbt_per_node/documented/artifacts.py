"""dbt's artifacts, in the form that it documents and reads as state.

https://docs.getdbt.com/reference/artifacts/run-results-json
"""

from __future__ import annotations

import json
import os
from datetime import datetime, timezone
from typing import Any, Dict, List, Optional

_SCHEMA = "https://schemas.getdbt.com/dbt/run-results/v6.json"

#: The types of nodes that dbt makes SQL of, and says so in their lines.
_COMPILED = frozenset({"model", "snapshot", "test", "function"})

Document = Dict[str, Any]
Line = Dict[str, Any]


def line_of(
    unique_id: str, status: str, message: Optional[str], node: Optional[Dict[str, Any]] = None
) -> Line:
    """The line of a node that dbt was not asked for, or has no result of; ``node`` is the manifest's."""
    compiles = node is not None and node["resource_type"] in _COMPILED
    return {
        "status": status,
        "timing": [],
        "thread_id": "",
        "execution_time": 0.0,
        "adapter_response": {},
        "message": message,
        "failures": None,
        "unique_id": unique_id,
        "compiled": False if compiles else None,
        "compiled_code": None,
        "relation_name": node.get("relation_name") if node is not None and compiles else None,
    }


def document_of(lines: List[Line]) -> Document:
    """A ``run_results.json`` around lines of ours."""
    return {
        "metadata": {
            "dbt_schema_version": _SCHEMA,
            "dbt_version": "",
            "generated_at": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "invocation_id": None,
            "env": {},
        },
        "results": lines,
        "elapsed_time": 0.0,
        "args": {},
    }


def write_atomically(path: str, document: Document) -> None:
    """Whoever reads the path finds the old document or the new one, whole, even after a crash."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f"{path}.{os.getpid()}"
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(document, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
