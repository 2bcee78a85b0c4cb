"""Serves one build by dbt's own build task, whose queue is the orchestrator."""

from __future__ import annotations

from .protocol import Channel, Message


def serve(channel: Channel, opening: Message) -> None:
    """Returns when dbt has written its results. Raises what dbt raises, and ``UnsupportedDbtError``
    before anything is read if the installed dbt is not one that the task is made for."""
    # Who has no dbt at all is to hear that, and not what a dbt that isn't there lacks.
    import dbt.cli.main  # noqa: F401

    from .capability import refuse_unsupported_dbt

    refuse_unsupported_dbt()
    from dbt_common.events.contextvars import get_node_info

    from .concealed import secrets_in
    from .invocation import invoke_build
    from .log_relay import LogRelay
    from .task import fed_build_task

    relay = LogRelay(channel.send, opening["log_level"], get_node_info)
    invoke_build(
        opening["args"],
        fed_build_task(channel, relay, opening),
        callbacks=[relay],
        # Before anything of the project is read: macros that log run while it is parsed.
        on_profile=lambda profile: channel.conceal(secrets_in(profile.credentials)),
    )
