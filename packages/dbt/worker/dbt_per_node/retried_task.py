"""What ``dbt retry`` does, by dbt's own task: an earlier command on what it left undone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Callable

from dbt.flags import get_flags
from dbt.task import retry

from .invocation import TASKS
from .orchestrated_task import OrchestratedTask, orchestrate

if TYPE_CHECKING:
    import click
    from dbt.artifacts.schemas.results import NodeResult


class NotRepeatableError(Exception):
    """The earlier command executed no nodes, or none that it left undone."""


def make_retried_task(
    ctx: click.Context, repeated: str | None, locate: Callable[[str], str] | None
) -> OrchestratedTask:
    """The task of the earlier command, whose results are in the folder ``repeated``, or where
    ``locate`` says, which is told where dbt looks for them.
    """
    flags, config = ctx.obj["flags"], ctx.obj["runtime_config"]
    folder = str((Path(config.project_root) / (flags.STATE or config.target_path)).resolve())
    if locate is not None:
        repeated = locate(folder)
    # dbt's task reads its results where its flag says, and flags are frozen.
    for name in ("STATE", "state"):
        object.__setattr__(flags, name, Path(repeated or folder))
    before = retry.RetryTask(flags, config)
    command = before.previous_command_name
    if command not in TASKS:
        raise NotRepeatableError(
            f"The last command was dbt {command}, which has no nodes of ours: use dbt retry."
        )
    catalogs: object = getattr(before, "catalogs", None)
    given = (get_flags(), before.config, before.manifest)
    task = orchestrate(before.task_class, *given, catalogs=catalogs)
    nodes = [each for each in before.previous_results.results if _is_node(each)]
    task.only = frozenset(
        each.unique_id for each in nodes if each.status in retry.RETRYABLE_STATUSES
    )
    # As dbt has it: without a successful batch it begins anew, which may mean from scratch.
    task.batch_map = {
        each.unique_id: each.batch_results
        for each in nodes
        if each.batch_results and each.batch_results.successful and each.batch_results.failed
    }
    task.overload_map = {
        each.unique_id: each.overload_results
        for each in nodes
        if hasattr(each, "overload_results")
        if each.overload_results and each.overload_results.failed
    }
    metadata = before.previous_results.metadata
    task.original_invocation_started_at = (
        getattr(metadata, "invocation_started_at", None) or metadata.generated_at
    )
    return task


def _is_node(result: NodeResult) -> bool:
    return not result.unique_id.startswith("operation.")
