"""What a worker that starts from nothing is told before its first node."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dbt.adapters.factory import get_adapter
from dbt_common import invocation as dbt_invocation

if TYPE_CHECKING:
    from datetime import datetime

    from dbt.contracts.graph.manifest import Manifest

    from .messages import Open
    from .orchestrated_task import OrchestratedTask


class Beginning(NamedTuple):
    """What a spawned worker is told before its first node."""

    opening: Open
    #: Where the results are that a ``retry`` goes by.
    repeated: str | None
    only: frozenset[str] | None
    manifest: Manifest
    #: What the host's cache of relations knows, by attribute.
    relations: dict[str, object]
    secrets: list[str]
    invocation_id: str
    started_at: datetime


def describe_beginning(task: OrchestratedTask) -> Beginning:
    """Reads off a task what its workers need of it."""
    cache = vars(get_adapter(task.config).cache)
    surroundings = task.surroundings
    return Beginning(
        opening=surroundings.opening,
        repeated=surroundings.repeated,
        only=task.only,
        manifest=task.manifest,
        # Locks stay where they are, and so do the methods that record.
        relations={
            name: value
            for name, value in cache.items()
            if "lock" not in name and not callable(value)
        },
        secrets=surroundings.channel.secrets,
        invocation_id=dbt_invocation.get_invocation_id(),
        started_at=dbt_invocation.get_invocation_started_at(),
    )
