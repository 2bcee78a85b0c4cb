"""Serves one build by dbt's own build task, whose queue is the orchestrator."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .channel import Channel
    from .messages import Open


def serve(channel: Channel, opening: Open) -> None:
    """Returns when dbt has written its results. Raises what dbt raises, and ``UnsupportedDbtError``
    before anything is read if the installed dbt is not one that the task is made for.
    """
    # Who has no dbt at all is to hear that, and not what a dbt that isn't there lacks.
    import_module("dbt.cli.main")

    from .capability import refuse_unsupported_dbt

    refuse_unsupported_dbt()
    from dbt_common.events.contextvars import get_node_info

    from .build_task import OrchestratedBuildTask
    from .concealment import secrets_in
    from .invocation import invoke_build
    from .log_relay import LogRelay

    relay = LogRelay(channel.send, opening.log_level, get_node_info)
    invoke_build(
        opening.args,
        partial(OrchestratedBuildTask, channel=channel, relay=relay, opening=opening),
        callbacks=[relay],
        # Before anything of the project is read: macros that log run while it is parsed.
        on_profile=lambda profile: channel.conceal(secrets_in(profile.credentials)),
    )
