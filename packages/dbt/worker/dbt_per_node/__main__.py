"""Entry: ``python -m dbt_per_node WORKERS DBT-FLAGS...``; the protocol is on stdin and stdout."""

from __future__ import annotations

import sys

from .protocol import Channel


def main() -> None:
    channel = Channel()
    from .errors import error_as_data

    try:
        # Importing dbt takes seconds; the pipes are in place before it starts.
        from .invocation import invoke_build
        from .task import FedBuildTask

        task_class = type(
            "Task", (FedBuildTask,), {"channel": channel, "worker_count": int(sys.argv[1])}
        )
        invoke_build(sys.argv[2:], task_class, [])
    except BaseException as error:  # noqa: BLE001 - the orchestrator must know, whatever it is
        channel.send({"type": "failed", "error": error_as_data(error)})
        sys.exit(1)
    channel.send({"type": "finished"})


main()
