"""Whether the installed dbt has what our build task relies on: asked of its code, not its version.

dbt documents its command line and ``dbtRunner``; what a task consists of it doesn't. So whatever
is overridden or called here is looked for before it is used, and a dbt that lacks it is refused.
"""

from __future__ import annotations

import inspect
from importlib import import_module
from types import CodeType
from typing import TYPE_CHECKING, Callable, NamedTuple, Union

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class There(NamedTuple):
    """Something that is only named."""

    module: str
    name: str


class Called(NamedTuple):
    """Something to call with this many arguments, ``self`` of a method among them."""

    module: str
    name: str
    arguments: int


class Holding(NamedTuple):
    """A class whose ``__init__`` sets these attributes."""

    module: str
    name: str
    attributes: tuple[str, ...]


class Overridden(NamedTuple):
    """A class that calls these methods of its own, so that to override one has an effect."""

    module: str
    name: str
    methods: tuple[str, ...]


Need = Union[There, Called, Holding, Overridden]

#: dbt's tasks that ours stand before.
TASKS = (
    ("dbt.task.build", "BuildTask"),
    ("dbt.task.run", "RunTask"),
    ("dbt.task.test", "TestTask"),
    ("dbt.task.seed", "SeedTask"),
    ("dbt.task.snapshot", "SnapshotTask"),
)

#: A test holds it against what is imported here. Looking takes a few hundredths of a second.
NEEDS: tuple[Need, ...] = (
    # orchestrated_task.py, retried_task.py, invocation.py
    *(
        Holding(module, name, ("config", "manifest", "started_at", "node_results"))
        for module, name in TASKS
    ),
    *(Holding(module, name, ("num_nodes", "run_count", "job_queue")) for module, name in TASKS),
    *(Holding(module, name, ("_flattened_nodes", "batch_map")) for module, name in TASKS),
    *(
        Overridden(module, name, ("execute_nodes", "_runtime_initialize", "get_result"))
        for module, name in TASKS
    ),
    Overridden("dbt.task.run", "RunTask", ("before_run", "after_run")),
    Called("dbt.task.run", "RunTask.before_run", 3),
    Called("dbt.task.run", "RunTask.after_run", 3),
    *(Overridden(module, name, ("get_graph_queue", "get_runner_type")) for module, name in TASKS),
    *(Called(module, name, 3) for module, name in TASKS),
    Called("dbt.task.run", "RunTask.run", 1),
    *(Called(module, f"{name}.interpret_results", 1) for module, name in TASKS),
    Called("dbt.task.run", "RunTask.execute_nodes", 1),
    Called("dbt.task.run", "RunTask.get_result", 4),
    Called("dbt.task.run", "RunTask._runtime_initialize", 1),
    Called("dbt.task.run", "RunTask.get_runner_type", 2),
    Called("dbt.task.run", "RunTask.get_graph_queue", 1),
    Overridden("dbt.task.seed", "SeedTask", ("show_table",)),
    Called("dbt.task.seed", "SeedTask.show_table", 2),
    Called("dbt.graph", "GraphQueue", 3),
    Holding("dbt.graph", "GraphQueue", ("graph",)),
    Called("dbt.task.group_lookup", "init", 2),
    Called("dbt.utils", "args_to_dict", 1),
    Called("dbt.artifacts.schemas.batch_results", "BatchResults", 2),
    Called("dbt.artifacts.schemas.run", "RunResult.from_node", 3),
    There("dbt.artifacts.schemas.results", "RunStatus.Error"),
    There("dbt.artifacts.schemas.results", "RunStatus.Skipped"),
    There("dbt.artifacts.schemas.results", "RunStatus.PartialSuccess"),
    There("dbt.node_types", "NodeType.Model"),
    There("dbt.node_types", "NodeType.Source"),
    There("dbt.node_types", "NodeType.Unit"),
    Called("dbt.adapters.factory", "get_adapter", 1),
    Called("dbt_common.invocation", "get_invocation_id", 0),
    There("dbt_common.events.contextvars", "task_contextvars"),
    There("dbt.task.retry", "RETRYABLE_STATUSES"),
    Called("dbt.task.retry", "RetryTask", 2),
    Holding("dbt.task.retry", "RetryTask", ("previous_results", "previous_command_name")),
    Holding("dbt.task.retry", "RetryTask", ("task_class",)),
    # beginning.py, spawned.py
    There("dbt_common.invocation", "_INVOCATION_ID"),
    There("dbt_common.invocation", "_INVOCATION_STARTED_AT"),
    Called("dbt_common.invocation", "get_invocation_started_at", 0),
    # added_rows.py
    Called("dbt.adapters.factory", "get_adapter_package_names", 1),
    There("dbt.contracts.graph.nodes", "ModelNode.get_materialization"),
    # node_work.py
    Called("dbt.task.run", "RunTask.get_runner", 2),
    Called("dbt.task.run", "RunTask.call_runner", 2),
    There("dbt.task.run", "RunTask._submit_batch"),
    Called("dbt.task.base", "BaseRunner.handle_exception", 3),
    Overridden("dbt.task.base", "BaseRunner", ("handle_exception",)),
    Called("dbt.task.base", "BaseRunner.do_skip", 2),
    Called("dbt.task.run", "MicrobatchModelRunner.set_parent_task", 2),
    Called("dbt.task.run", "MicrobatchModelRunner.set_pool", 2),
    Overridden("dbt.task.run", "RunTask", ("is_closed",)),
    Overridden("dbt.task.run", "MicrobatchModelRunner", ("_submit_batch",)),
    Called("dbt.contracts.graph.manifest", "Manifest.expect", 2),
    Holding(
        "dbt.contracts.graph.manifest", "Manifest", ("nodes", "macros", "unit_tests", "env_vars")
    ),
    Holding("dbt.contracts.graph.manifest", "Manifest", ("flat_graph", "sources")),
    # made_once.py
    Called("dbt_common.clients.jinja", "template_cache.get_node_template", 1),
    Called("dbt.contracts.graph.manifest", "Manifest.find_materialization_macro_by_name", 4),
    # node_work.py
    Called("dbt.adapters.base", "BaseAdapter.cache_added", 2),
    Called("dbt.adapters.base", "BaseRelation.create_from", 2),
    There("dbt.adapters.base", "BaseRelation.Table"),
    Overridden("dbt.adapters.base", "BaseConnectionManager", ("commit",)),
    # worker_process.py, threaded_worker.py, connections.py, database.py
    Called("dbt.adapters.base", "BaseAdapter.is_cancelable", 0),
    Called("dbt.adapters.base", "BaseAdapter.cancel_open_connections", 1),
    Called("dbt.adapters.base", "BaseAdapter.connection_named", 2),
    Called("dbt.adapters.base", "BaseAdapter.execute", 2),
    Called("dbt.adapters.base", "BaseAdapter.get_relation", 4),
    Called("dbt.adapters.base", "BaseAdapter.release_connection", 1),
    Called("dbt.adapters.base", "BaseAdapter.cleanup_connections", 1),
    Holding("dbt.adapters.base", "BaseAdapter", ("cache", "config", "connections")),
    Called("dbt.adapters.base", "BaseConnectionManager.get_if_exists", 1),
    Called("dbt.adapters.base", "BaseConnectionManager.set_connection_name", 2),
    Called("dbt.adapters.base", "BaseConnectionManager.clear_thread_connection", 1),
    Called("dbt.adapters.base", "BaseConnectionManager.release", 1),
    Called("dbt.adapters.base", "BaseConnectionManager.rollback_if_open", 1),
    Overridden("dbt.adapters.base", "BaseConnectionManager", ("open",)),
    Called("dbt.adapters.sql", "SQLConnectionManager.cancel", 2),
    There("dbt.adapters.contracts.connection", "ConnectionState.OPEN"),
    Holding("dbt.adapters.contracts.connection", "Connection", ("state",)),
    Holding("dbt.adapters.base", "BaseConnectionManager", ("thread_connections", "lock")),
    # relation_changes.py, beginning.py
    Called("dbt.adapters.cache", "RelationsCache.add", 2),
    Called("dbt.adapters.cache", "RelationsCache.drop", 2),
    Called("dbt.adapters.cache", "RelationsCache.rename", 3),
    Called("dbt.adapters.cache", "RelationsCache.add_link", 3),
    Called("dbt.adapters.cache", "RelationsCache.drop_schema", 3),
    Called("dbt.adapters.cache", "RelationsCache.update_schemas", 2),
    Holding("dbt.adapters.cache", "RelationsCache", ("relations", "schemas")),
    # freshness.py
    There("dbt.task.freshness", "FreshnessRunner"),
    Called("dbt.artifacts.schemas.freshness", "FreshnessResult.from_node_results", 3),
    Called("dbt.artifacts.schemas.freshness", "FreshnessResult.write", 2),
    Holding("dbt.artifacts.schemas.freshness", "SourceFreshnessResult", ("max_loaded_at", "age")),
    # project_facts.py
    Called("dbt.version", "get_installed_version", 0),
    Called("dbt.flags", "get_flags", 0),
    Called("dbt.config.runtime", "RuntimeConfig.load_dependencies", 1),
    There("dbt.config.runtime", "RuntimeConfig.project_target_path"),
    Holding("dbt.config.runtime", "RuntimeConfig", ("profile_name", "target_name", "credentials")),
    Holding("dbt.config.runtime", "RuntimeConfig", ("vars", "cli_vars", "threads", "dispatch")),
    Called("dbt.adapters.contracts.connection", "Credentials.connection_info", 1),
    # serve.py
    Called("dbt_common.events.contextvars", "get_node_info", 0),
    # invocation.py
    There("dbt.cli.main", "cli.commands"),
    There("dbt.cli.exceptions", "ResultExit"),
    There("dbt.cli", "requires"),
    Called("dbt_common.events.functions", "capture_stdout_logs", 1),
    There("dbt_common.events.event_manager_client", "get_event_manager"),
    *(
        Called("dbt.cli.requires", name, 1)
        for name in ("postflight", "preflight", "profile", "project", "runtime_config", "manifest")
    ),
)


#: The first and the last release in which everything was found. Between them were looked at: each
#: minor's first and last release, and some in the middle.
VERIFIED = ("1.9.3", "1.12.6")

REPORTS = "https://github.com/mea-culpa/mea-culpa/issues"


class UnsupportedDbtError(Exception):
    """The installed dbt has been changed where it is relied on. The message says what to do."""

    def __init__(self, version: str, missing: list[str]) -> None:
        first, last = VERIFIED
        super().__init__(
            f"dbt-core {version} cannot be run node by node: it lacks what that relies on. "
            f"{' '.join(missing)} Everything is there in dbt-core {first} to {last}: install one "
            f"of these and pin it. Until then `dbt build` builds the project as ever. If {version} "
            f"is the newer one, please report this message at {REPORTS}."
        )


def refuse_unsupported_dbt() -> None:
    """Raises ``UnsupportedDbtError`` if anything is missing in the dbt that is installed."""
    missing = missing_capabilities()
    if missing:
        from importlib.metadata import version

        raise UnsupportedDbtError(version("dbt-core"), missing)


def missing_capabilities(load: Callable[[str], object] = import_module) -> list[str]:
    """What is missing, each as a sentence; nothing in a dbt that will do."""
    return [line for need in NEEDS for line in _find_missing(need, load)]


def _find_missing(need: Need, load: Callable[[str], object]) -> Iterator[str]:
    try:
        found = load(need.module)
    except ImportError:
        yield f"There is no module {need.module}, of which {need.name} is needed."
        return
    try:
        for name in need.name.split("."):
            found = getattr(found, name)
    except AttributeError:
        yield f"The module {need.module} has no {need.name}."
        return
    what = f"{need.name} of {need.module}"
    if isinstance(need, Called):
        if not _takes(found, need.arguments):
            yield f"{what} no longer takes {need.arguments} arguments."
    elif isinstance(need, Holding):
        known = _list_names(member for name, member in _members(found) if name == "__init__")
        yield from (f"{what} sets no {name}." for name in need.attributes if name not in known)
    elif isinstance(need, Overridden):
        known = _list_names(member for _, member in _members(found))
        yield from (f"{what} never calls {name}." for name in need.methods if name not in known)


def _takes(function: object, arguments: int) -> bool:
    if not callable(function):
        return False
    try:
        inspect.signature(function).bind(*[None] * arguments)
    except TypeError:
        return False
    return True


def _members(kind: object) -> Iterator[tuple[str, object]]:
    """What a class and those above it define, by name."""
    if isinstance(kind, type):
        for base in kind.__mro__:
            yield from vars(base).items()


def _list_names(members: Iterable[object]) -> set[str]:
    """Every name that the code of these functions reads, calls or sets as an attribute."""
    functions = (inspect.unwrap(member) for member in members if callable(member))
    codes = (getattr(function, "__code__", None) for function in functions)
    return {name for code in codes if isinstance(code, CodeType) for name in code.co_names}
