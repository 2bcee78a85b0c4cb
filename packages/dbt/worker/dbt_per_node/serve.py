"""Serves one build by dbt's own task of the command, whose queue is the orchestrator."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .channel import read_message
from .garbage import collect_young
from .late_methods import have_late_methods
from .messages import Located, Repeat
from .process_lock import have_locks_by_fork
from .spared import spared
from .wire import ProtocolError

if TYPE_CHECKING:
    from dbt.config.runtime import Profile

    from .channel import Channel
    from .messages import Open, Recorded
    from .orchestrated_task import OrchestratedTask


def serve(channel: Channel, opening: Open) -> list[Recorded]:
    """Returns dbt's results when it has written them. Raises what dbt raises, and
    ``UnsupportedDbtError`` before anything is read if the installed dbt is not one that the task is
    made for.
    """
    # Who has no dbt at all is to hear that, and not what a dbt that isn't there lacks.
    have_locks_by_fork()
    have_late_methods()
    with spared():
        import_module("dbt.cli.main")

    from .capability import refuse_unsupported_dbt

    refuse_unsupported_dbt()
    from dbt_common.events.contextvars import get_node_info

    from .concealment import secrets_in
    from .invocation import invoke
    from .log_relay import LogRelay
    from .surroundings import Surroundings
    from .workers import SpawnedPool, choose_isolation

    collect_young()
    relay = LogRelay(channel.send, opening.log_level, get_node_info)
    surroundings = Surroundings(channel, relay, opening)
    recorded: list[Recorded] = []

    def meet(profile: Profile) -> None:
        # Before anything of the project is read: macros that log run while it is parsed.
        channel.conceal(secrets_in(profile.credentials))
        isolation = choose_isolation(opening.isolation, profile.credentials)
        if isolation == "spawn" and not opening.plan_only:
            surroundings.spawned = SpawnedPool(opening.workers or profile.threads)

    def locate(folder: str) -> str:
        channel.send(Located(folder))
        answer = read_message(channel.incoming)
        if answer is None:
            raise ConnectionError("The orchestrator is gone.")
        if not isinstance(answer, Repeat):
            raise ProtocolError(f"What is located is to be repeated, not {answer}.")
        surroundings.repeated = answer.folder
        return answer.folder

    def act(task: OrchestratedTask) -> bool:
        # The profile of an earlier command may be another one.
        channel.conceal(secrets_in(task.config.credentials))
        task.surroundings = surroundings
        if opening.plan_only:
            task.plan()
            return True
        result = task.run()
        recorded.extend(task.recorded)
        return task.interpret_results(result)

    invoke(opening, act, callbacks=[relay], on_profile=meet, locate=locate)
    return recorded
