"""Runs a task of ours in the place of dbt's build task, through dbt's own command machinery."""

from __future__ import annotations

from typing import Any, Callable, List, Type

import click
from dbt.cli import requires
from dbt.cli.main import cli as dbt_cli


#: dbt 1.9 knows no catalogs yet.
_catalogs: Callable[[Any], Any] = getattr(requires, "catalogs", lambda function: function)


def invoke_build(
    args: List[str],
    task_class: Type[Any],
    callbacks: List[Callable[[Any], None]],
    on_profile: Callable[[Any], None],
) -> Any:
    """Run ``dbt build`` with ``args`` (without the word ``build``), its task being ``task_class``.

    dbt's options, profile, project, manifest and logging are set up by dbt's own decorators; only
    the task differs. Nothing of dbt is patched: this is a second command group beside dbt's.

    ``on_profile`` is called with dbt's profile before the project is read. Returns what the task's
    ``run`` returned. Raises what dbt raises.
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
    def build(ctx: click.Context, **_: Any) -> Any:
        task = task_class(ctx.obj["flags"], ctx.obj["runtime_config"], ctx.obj["manifest"])
        # The orchestrator judges node by node; for dbt the invocation as such went well.
        return task.run(), True

    command = click.Command("build", params=original.params, callback=build)
    group = click.Group("cli", params=dbt_cli.params, callback=dbt_cli.callback)
    group.add_command(command, "build")
    context = group.make_context("cli", ["build", *args])
    context.obj = {"manifest": None, "callbacks": callbacks, "dbt_runner_command_args": args}
    result, _ = group.invoke(context)
    return result


def _telling(on_profile: Callable[[Any], None]) -> Callable[[Any], Any]:
    """A decorator like those of ``dbt.cli.requires``."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(ctx: click.Context, *args: Any, **kwargs: Any) -> Any:
            on_profile(ctx.obj["profile"])
            return function(ctx, *args, **kwargs)

        return wrapper

    return decorate
