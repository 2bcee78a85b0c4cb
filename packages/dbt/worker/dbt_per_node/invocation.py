"""Runs a task of ours in the place of dbt's own, through dbt's own command machinery."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Callable, TypeVar

import click
from dbt.cli import requires
from dbt.cli.exceptions import ResultExit
from dbt.cli.main import cli as dbt_cli
from dbt_common.events.event_manager_client import get_event_manager
from dbt_common.events.functions import capture_stdout_logs

from .orchestrated_task import OrchestratedTask, orchestrate
from .same_for_less import spend_less

if TYPE_CHECKING:
    from dbt.config.runtime import Profile
    from dbt.contracts.graph.manifest import Manifest
    from dbt.task.run import RunTask

    from .log_relay import Event
    from .messages import Open

T = TypeVar("T")
Command = Callable[..., T]

#: By command: the module and the class of dbt's task.
TASKS = {
    "build": ("dbt.task.build", "BuildTask"),
    "run": ("dbt.task.run", "RunTask"),
    "test": ("dbt.task.test", "TestTask"),
    "seed": ("dbt.task.seed", "SeedTask"),
    "snapshot": ("dbt.task.snapshot", "SnapshotTask"),
}


def _leave_as_it_is(function: Command[T]) -> Command[T]:
    return function


#: dbt 1.9 knows no catalogs yet; 1.12 has them come with the manifest.
_catalogs: Callable[[Command[object]], Command[object]] = getattr(
    requires, "catalogs", _leave_as_it_is
)


def invoke(
    opening: Open,
    act: Callable[[OrchestratedTask], bool],
    *,
    callbacks: list[Callable[[Event], None]],
    on_profile: Callable[[Profile], None] = lambda _profile: None,
    manifest: Manifest | None = None,
    repeated: str | None = None,
    locate: Callable[[str], str] | None = None,
) -> None:
    """Runs dbt's command with its arguments, by the task that ``act`` is given, which says whether
    it went well: dbt writes that into its log.

    dbt's options, profile, project, manifest and logging are set up by dbt's own decorators; only
    the task differs. No command of dbt's is patched: this is a second group of them beside dbt's.

    ``on_profile`` is called with dbt's profile before the project is read. A ``manifest`` that is
    given is not parsed again. Of ``retry``: ``locate`` is told where dbt would look for the earlier
    results, and says where they are; or ``repeated`` says so at once. Raises what dbt raises, but
    for what only says that it did not go well.
    """
    spend_less()
    original = dbt_cli.commands[opening.command]

    def carry_out(ctx: click.Context, **_: object) -> tuple[None, bool]:
        if opening.command == "retry":
            from .retried_task import make_retried_task

            task = make_retried_task(ctx, repeated, locate)
        else:
            task = _make_task(opening.command, ctx)
        return None, act(task)

    # From the innermost to the outermost; to retry, the manifest is read when all flags are known.
    command = carry_out
    if opening.command != "retry":
        command = requires.manifest(command)
    command = requires.runtime_config(command)
    if opening.command != "retry":
        command = _catalogs(command)
    command = requires.project(command)
    command = _telling(on_profile)(command)
    command = requires.profile(command)
    command = requires.preflight(command)
    command = click.pass_context(requires.postflight(command))
    made = click.Command(opening.command, params=original.params, callback=command)
    group = click.Group("dbt", params=dbt_cli.params, callback=dbt_cli.callback)
    group.add_command(made, opening.command)
    # dbt writes it into its results, and macros read it.
    sys.argv = ["dbt", opening.command, *opening.args]
    context = group.make_context("dbt", [opening.command, *opening.args])
    context.obj = {
        "manifest": manifest,
        "callbacks": callbacks,
        "dbt_runner_command_args": [opening.command, *opening.args],
    }
    # Lines come as events, each under its node; on the console they would come once more. The flags
    # stay what they are: macros and dbt's results tell them.
    capture_stdout_logs(Path(os.devnull).open("w"))  # noqa: SIM115 - until the process ends
    with suppress(ResultExit):
        group.invoke(context)


def find_task_class(command: str) -> type[RunTask]:
    """Dbt's own class."""
    module, name = TASKS[command]
    return getattr(import_module(module), name)


def _make_task(command: str, ctx: click.Context) -> OrchestratedTask:
    given = (ctx.obj[name] for name in ("flags", "runtime_config", "manifest"))
    return orchestrate(find_task_class(command), *given, catalogs=ctx.obj.get("catalogs"))


def _telling(on_profile: Callable[[Profile], None]) -> Callable[[Command[T]], Command[T]]:
    """A decorator like those of ``dbt.cli.requires``."""

    def decorate(function: Command[T]) -> Command[T]:
        def wrapper(ctx: click.Context, *args: object, **kwargs: object) -> T:
            loggers = get_event_manager().loggers
            # That of the console makes a line of each event, and looks for secrets in it.
            loggers[:] = [each for each in loggers if each.name != "stdout_log"]
            on_profile(ctx.obj["profile"])
            return function(ctx, *args, **kwargs)

        return wrapper

    return decorate
