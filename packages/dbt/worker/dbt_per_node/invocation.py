"""Runs a task of ours in the place of dbt's build task, through dbt's own command machinery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable, Protocol, TypeVar

import click
from dbt.cli import requires
from dbt.cli.main import cli as dbt_cli

if TYPE_CHECKING:
    from dbt.config.runtime import Profile, RuntimeConfig
    from dbt.contracts.graph.manifest import Manifest
    from dbt.flags import Flags

    from .log_relay import Event

T = TypeVar("T")
Command = Callable[..., T]


def _leave_as_it_is(function: Command[T]) -> Command[T]:
    return function


#: dbt 1.9 knows no catalogs yet.
_catalogs: Callable[[Command[object]], Command[object]] = getattr(
    requires, "catalogs", _leave_as_it_is
)


class Task(Protocol):
    """What dbt runs a command by."""

    def run(self) -> object: ...


def invoke_build(
    args: list[str],
    make_task: Callable[[Flags, RuntimeConfig, Manifest], Task],
    callbacks: list[Callable[[Event], None]],
    on_profile: Callable[[Profile], None],
) -> None:
    """Runs ``dbt build`` with ``args`` (without the word ``build``) by the task that is made.

    dbt's options, profile, project, manifest and logging are set up by dbt's own decorators; only
    the task differs. Nothing of dbt is patched: this is a second command group beside dbt's.

    ``on_profile`` is called with dbt's profile before the project is read. Raises what dbt raises.
    """
    original = dbt_cli.commands["build"]

    @click.pass_context
    @requires.postflight
    @requires.preflight
    @requires.profile
    @_telling(on_profile)
    @requires.project
    @_catalogs
    @requires.runtime_config
    @requires.manifest
    def build(ctx: click.Context, **_: object) -> tuple[object, bool]:
        task = make_task(ctx.obj["flags"], ctx.obj["runtime_config"], ctx.obj["manifest"])
        # The orchestrator judges node by node; for dbt the invocation as such went well.
        return task.run(), True

    command = click.Command("build", params=original.params, callback=build)
    group = click.Group("cli", params=dbt_cli.params, callback=dbt_cli.callback)
    group.add_command(command, "build")
    context = group.make_context("cli", ["build", *args])
    context.obj = {"manifest": None, "callbacks": callbacks, "dbt_runner_command_args": args}
    group.invoke(context)


def _telling(on_profile: Callable[[Profile], None]) -> Callable[[Command[T]], Command[T]]:
    """A decorator like those of ``dbt.cli.requires``."""

    def decorate(function: Command[T]) -> Command[T]:
        def wrapper(ctx: click.Context, *args: object, **kwargs: object) -> T:
            on_profile(ctx.obj["profile"])
            return function(ctx, *args, **kwargs)

        return wrapper

    return decorate
