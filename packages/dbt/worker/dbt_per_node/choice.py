"""Which of two ways dbt is invoked in."""

from __future__ import annotations

from .protocol import Channel, Message

_WAYS = ("auto", "fed", "documented")


def serve(channel: Channel, opening: Message) -> None:
    """Serves one build: by dbt's own build task with its queue outside, which is faster, or by dbt's
    documented invocation for each node. ``auto`` is the first if dbt has what that relies on."""
    way = opening["invocation"]
    if way not in _WAYS:
        raise ValueError(f"invocation is one of {', '.join(_WAYS)}; {way!r} is none of them.")
    # Who has no dbt at all is to hear that, and not what a dbt that isn't there lacks.
    import dbt.cli.main  # noqa: F401

    if way != "documented":
        from .capability import missing_capabilities

        missing = " ".join(missing_capabilities())
        if not missing:
            _say(channel, "info", "dbt's build task runs the nodes as it is told.")
            _serve_fed(channel, opening)
            return
        if way == "fed":
            raise RuntimeError(f"This dbt has not what its fed build task relies on. {missing}")
        _say(
            channel,
            "warn",
            "dbt is invoked once for each node, as it documents it, which takes longer: "
            f"this dbt has not what its fed build task relies on. {missing}",
        )
    else:
        _say(channel, "info", "dbt is invoked once for each node, as it documents it.")
    from .documented.serve import serve_documented

    serve_documented(channel, opening)


def _serve_fed(channel: Channel, opening: Message) -> None:
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


def _say(channel: Channel, level: str, message: str) -> None:
    channel.send({"type": "log", "unique_id": None, "level": level, "message": message})
