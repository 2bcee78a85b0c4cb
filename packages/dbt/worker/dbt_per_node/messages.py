"""What the orchestrator and this process say to each other.

Written from protocol.schema.json by ``npm run generate -w packages/dbt``; not to be edited.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Union, get_args

from .wire import Fields, Reader

#: Every status that dbt gives a node's result. Source: `NodeStatus` of dbt-core 1.9 to 1.12.
DbtStatus = Literal[
    "success",
    "error",
    "fail",
    "warn",
    "skipped",
    "partial success",
    "pass",
    "runtime error",
    "no-op",
    "reused",
]
DBT_STATUSES: tuple[DbtStatus, ...] = get_args(DbtStatus)


@dataclass(frozen=True)
class Open:
    """Opens a build; comes first, and once."""

    #: dbt's commands that execute nodes; ``retry`` repeats one of the others.
    command: Literal["build", "run", "test", "seed", "snapshot", "retry"]
    #: The command's flags, without its name.
    args: list[str]
    #: How many nodes run at the same time; null: as many as dbt has threads.
    workers: int | None
    #: What nodes are executed in; ``auto`` goes by the adapter.
    isolation: Literal["auto", "fork", "spawn", "threads"]
    #: Whether to end after the selection.
    plan_only: bool
    #: Whether to say which relations exist.
    is_caching: bool
    log_level: Literal["debug", "info"]
    type: Literal["open"] = "open"


@dataclass(frozen=True)
class Repeat:
    """Answers ``located``: which results of an earlier build dbt is to go by."""

    #: Where the ``run_results.json`` is.
    folder: str
    type: Literal["repeat"] = "repeat"


@dataclass(frozen=True)
class ManifestRead:
    """Answers ``selected``: its manifest is read, and dbt may write it anew at its end."""

    #: Whose it is.
    invocation_id: str
    type: Literal["manifest-read"] = "manifest-read"


@dataclass(frozen=True)
class Run:
    """Executes nodes, in this order as workers become free."""

    unique_ids: list[str]
    type: Literal["run"] = "run"


@dataclass(frozen=True)
class Cancel:
    """Cancels a node's query, or withdraws the node."""

    unique_id: str
    type: Literal["cancel"] = "cancel"


@dataclass(frozen=True)
class Kill:
    """Ends the worker that has the node."""

    unique_id: str
    type: Literal["kill"] = "kill"


@dataclass(frozen=True)
class Finish:
    """Nothing more will be run: dbt writes its results."""

    unexecuted: list[Unexecuted]
    type: Literal["finish"] = "finish"


@dataclass(frozen=True)
class Unexecuted:
    """A node of the plan that dbt has no result of, as it is to stand in ``run_results.json``."""

    unique_id: str
    status: Literal["skipped", "error", "reused"]
    message: str | None
    #: Whether a result that dbt has of it counts more.
    is_fallback: bool


@dataclass(frozen=True)
class Located:
    """Of ``retry``: where dbt looks for earlier results; it waits for ``repeat``."""

    folder: str
    type: Literal["located"] = "located"


@dataclass(frozen=True)
class Selected:
    """What dbt selected, in which order, and where it writes."""

    nodes: list[SelectedNode]
    #: dbt's own, which its artifacts bear.
    invocation_id: str
    manifest_path: str
    #: Where dbt writes its artifacts; null if it is told to write none.
    target_folder: str | None
    #: How many dbt would have.
    threads: int
    flags: ResolvedFlags
    #: What dbt writes of its arguments into ``run_results.json``.
    args: dict[str, object]
    #: Digest of where the target's database is, by what the profile says.
    place: str
    #: Digest of what any node may read of its run: versions, target, variables, packages.
    context: str
    type: Literal["selected"] = "selected"


@dataclass(frozen=True)
class SelectedNode:
    """A node of dbt's queue."""

    unique_id: str
    #: What it waits for by dbt's own graph: selected nodes.
    needs: list[str]
    #: False of what exists only inside of others.
    is_executed: bool


@dataclass(frozen=True)
class ResolvedFlags:
    """What dbt made of command line, environment, project and profile together."""

    fail_fast: bool
    full_refresh: bool
    defer: bool


@dataclass(frozen=True)
class Ready:
    """Schemas are made, on-run-start has run, workers wait."""

    #: Process ids.
    workers: list[int]
    #: Selected nodes whose relation exists; empty unless it was asked for.
    existing: list[str]
    #: Digest of which database it is; null if nothing tells.
    database: str | None
    #: Files that the database consists of.
    files: list[str]
    type: Literal["ready"] = "ready"


@dataclass(frozen=True)
class Log:
    """A line of dbt's log, under its node if it has one."""

    unique_id: str | None
    level: str
    message: str
    type: Literal["log"] = "log"


@dataclass(frozen=True)
class Changing:
    """A hook of the project is about to change relations."""

    #: The nodes and sources that they are of.
    unique_ids: list[str]
    type: Literal["changing"] = "changing"


@dataclass(frozen=True)
class Started:
    """A worker has the node now."""

    unique_id: str
    pid: int
    type: Literal["started"] = "started"


@dataclass(frozen=True)
class Result:
    """dbt has a result of a node."""

    report: NodeReport
    type: Literal["result"] = "result"


@dataclass(frozen=True)
class Crashed:
    """dbt's runner broke, which is not the node's failure."""

    unique_id: str
    error: PythonFailure
    type: Literal["crashed"] = "crashed"


@dataclass(frozen=True)
class Withdrawn:
    """Cancelled before a worker had it."""

    unique_id: str
    type: Literal["withdrawn"] = "withdrawn"


@dataclass(frozen=True)
class WorkerDied:
    """A worker process is gone, and another one has its place."""

    #: The node that it had.
    unique_id: str | None
    pid: int
    #: The number of the signal that ended it, if one did.
    signal: int | None
    #: Whether another attempt may do again what the node has done already, which nobody knows.
    is_final: bool
    type: Literal["worker-died"] = "worker-died"


@dataclass(frozen=True)
class Finished:
    """dbt has come to its end, with these results; nothing comes after it."""

    results: list[Recorded]
    type: Literal["finished"] = "finished"


@dataclass(frozen=True)
class Recorded:
    """A line of dbt's results, of a node or of a hook."""

    unique_id: str
    status: DbtStatus


@dataclass(frozen=True)
class Failed:
    """dbt as a whole gave up; nothing comes after it."""

    error: PythonFailure
    type: Literal["failed"] = "failed"


@dataclass(frozen=True)
class NodeReport:
    """What dbt itself says of one execution of one node."""

    #: The node that dbt's result is of.
    unique_id: str
    status: DbtStatus
    message: str | None
    #: Rows that failed a test.
    failures: float | None
    #: Seconds, by dbt's own clock.
    execution_time: float
    #: What the database answered, in the adapter's words.
    adapter_response: dict[str, object]
    #: The quoted name of what was built; null for tests.
    relation_name: str | None
    #: Where the SQL is that ran, relative to the project.
    compiled_path: str | None
    #: Of a failure: the SQL that ran, without secrets. It is for people to see.
    compiled_code: str | None
    #: Of a microbatch model: the ``batch_results`` that dbt writes.
    batches: dict[str, object] | None
    #: Of a source: what dbt's freshness check found.
    freshness: MeasuredFreshness | None
    #: Whether another execution would leave what this one left, had it succeeded.
    is_repeatable: bool
    #: The exception, if one was raised; a test that fails by its rows has none.
    error: PythonFailure | None


@dataclass(frozen=True)
class MeasuredFreshness:
    """How old the newest row of a source was when dbt looked."""

    #: ISO 8601, as dbt writes it.
    max_loaded_at: str
    #: Seconds.
    age: float


@dataclass(frozen=True)
class PythonFailure:
    """A Python exception as data."""

    #: Module and class.
    name: str
    message: str
    traceback: str
    #: SQLSTATE or what the vendor has in its place.
    database_code: str | None
    #: The line of the SQL or the file that the message names.
    line: int | None
    #: Whether another attempt would end no otherwise, or would do twice what is done.
    is_final: bool
    cause: PythonFailure | None


#: What the Python process is told.
OrchestratorMessage = Union[
    Open,
    Repeat,
    ManifestRead,
    Run,
    Cancel,
    Kill,
    Finish,
]


#: What the Python process says.
HostMessage = Union[
    Located,
    Selected,
    Ready,
    Changing,
    Log,
    Started,
    Result,
    Crashed,
    Withdrawn,
    WorkerDied,
    Finished,
    Failed,
]


def _read_unexecuted(value: object) -> Unexecuted:
    names = ["uniqueId", "status", "message", "isFallback"]
    fields = Fields(value, "Unexecuted", names)
    return Unexecuted(
        unique_id=fields.text("uniqueId"),
        status=fields.choice("status", ("skipped", "error", "reused")),
        message=fields.text_or_none("message"),
        is_fallback=fields.flag("isFallback"),
    )


def _read_finish(value: object) -> Finish:
    names = ["type", "unexecuted"]
    fields = Fields(value, "Finish", names)
    return Finish(
        unexecuted=fields.each("unexecuted", _read_unexecuted),
    )


def _read_kill(value: object) -> Kill:
    names = ["type", "uniqueId"]
    fields = Fields(value, "Kill", names)
    return Kill(
        unique_id=fields.text("uniqueId"),
    )


def _read_cancel(value: object) -> Cancel:
    names = ["type", "uniqueId"]
    fields = Fields(value, "Cancel", names)
    return Cancel(
        unique_id=fields.text("uniqueId"),
    )


def _read_run(value: object) -> Run:
    names = ["type", "uniqueIds"]
    fields = Fields(value, "Run", names)
    return Run(
        unique_ids=fields.texts("uniqueIds"),
    )


def _read_manifest_read(value: object) -> ManifestRead:
    names = ["type", "invocationId"]
    fields = Fields(value, "ManifestRead", names)
    return ManifestRead(
        invocation_id=fields.text("invocationId"),
    )


def _read_repeat(value: object) -> Repeat:
    names = ["type", "folder"]
    fields = Fields(value, "Repeat", names)
    return Repeat(
        folder=fields.text("folder"),
    )


def _read_open(value: object) -> Open:
    names = ["type", "command", "args", "workers", "isolation", "planOnly", "isCaching", "logLevel"]
    fields = Fields(value, "Open", names)
    return Open(
        command=fields.choice("command", ("build", "run", "test", "seed", "snapshot", "retry")),
        args=fields.texts("args"),
        workers=fields.integer_or_none("workers"),
        isolation=fields.choice("isolation", ("auto", "fork", "spawn", "threads")),
        plan_only=fields.flag("planOnly"),
        is_caching=fields.flag("isCaching"),
        log_level=fields.choice("logLevel", ("debug", "info")),
    )


#: By the type that a line names.
READERS: dict[str, Reader[OrchestratorMessage]] = {
    "open": _read_open,
    "repeat": _read_repeat,
    "manifest-read": _read_manifest_read,
    "run": _read_run,
    "cancel": _read_cancel,
    "kill": _read_kill,
    "finish": _read_finish,
}
