"""A worker that starts from nothing: for adapters whose drivers must not be forked.

It imports dbt while its host parses the project, and is then told what the host has made of it. The
manifest goes through a pipe, as dbt's own ``dbtRunner`` takes one.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from dbt.adapters.factory import get_adapter
from dbt_common import invocation as dbt_invocation
from dbt_common.events.contextvars import get_node_info

from .beginning import Beginning
from .concealment import ConcealingStream, Secrets, open_standard_error
from .frames import read_frame
from .invocation import invoke
from .log_relay import LogRelay
from .worker_process import Pipes, Place, serve_nodes

if TYPE_CHECKING:
    from .messages import Log
    from .orchestrated_task import OrchestratedTask


def serve(pipes: Pipes, place: Place) -> None:
    """Serves nodes until the host hangs up."""
    beginning = read_frame(pipes.commands)
    if not isinstance(beginning, Beginning):
        return  # the host has gone before it came to execute anything
    secrets = Secrets()
    secrets.add(beginning.secrets)
    sys.stdout = sys.stderr = ConcealingStream(open_standard_error(), secrets.conceal)
    # What dbt says of its start, the host has said.
    relay = LogRelay(_leave_out, beginning.opening.log_level, get_node_info)
    invoke(
        beginning.opening,
        partial(_serve_task, beginning, relay, pipes, place),
        callbacks=[relay],
        manifest=beginning.manifest,
        repeated=beginning.repeated,
    )


def _serve_task(
    beginning: Beginning, relay: LogRelay, pipes: Pipes, place: Place, task: OrchestratedTask
) -> bool:
    # All workers of a build are one invocation of dbt's.
    setattr(dbt_invocation, "_INVOCATION_ID", beginning.invocation_id)  # noqa: B010
    setattr(dbt_invocation, "_INVOCATION_STARTED_AT", beginning.started_at)  # noqa: B010
    task.only = beginning.only
    task.manifest = beginning.manifest
    vars(get_adapter(task.config).cache).update(beginning.relations)
    task.serve(lambda: serve_nodes(task, relay, pipes, place))
    return True


def _leave_out(_line: Log) -> None:
    pass
