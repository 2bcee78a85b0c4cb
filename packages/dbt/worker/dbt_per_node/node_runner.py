"""Runs one node with dbt's own runner and keeps what dbt would lose of its error."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional, Tuple

from dbt.task.build import BuildTask
from dbt.task.run import MicrobatchModelRunner

from .errors import error_as_data


def run_node(
    task: BuildTask, pool: Callable[[], Any], unique_id: str
) -> Tuple[Any, Optional[Dict[str, Any]]]:
    """Runs the node and returns dbt's result and, if one was raised, its error as data.

    dbt's runner turns whatever it catches into a message; the runner made here remembers the
    exception on its way through ``handle_exception``, which is where dbt lets runners differ.
    """
    runner = task.get_runner(node_of(task, unique_id))
    seen: Dict[str, Any] = {}
    handle_exception = runner.handle_exception

    def remember(error: Exception, context: Any) -> Any:
        seen["error"] = error_as_data(error)
        return handle_exception(error, context)

    # An attribute of this one runner, not of dbt's class.
    runner.handle_exception = remember
    if isinstance(runner, MicrobatchModelRunner):
        runner.set_parent_task(task)
        runner.set_pool(pool())
    return task.call_runner(runner), seen.get("error")


def node_of(task: BuildTask, unique_id: str) -> Any:
    """The node of the manifest, whichever of its tables holds it."""
    manifest = task.manifest
    for table in ("nodes", "unit_tests", "saved_queries", "functions", "exposures", "sources"):
        found = getattr(manifest, table, {}).get(unique_id)
        if found is not None:
            return found
    raise KeyError(f"{unique_id} is not in the manifest")
