"""The workers of a build: threads, forked processes, or processes that start from nothing."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal

from dbt.adapters.factory import get_adapter

from .beginning import Beginning, describe_beginning
from .conversation import Conversation
from .process_lock import make_lock_file
from .process_worker import ProcessWorker
from .threaded_worker import ThreadedWorker
from .worker_process import Pipes, Place, serve_nodes

if TYPE_CHECKING:
    from dbt.adapters.contracts.connection import Credentials

    from .orchestrated_task import OrchestratedTask

Isolation = Literal["fork", "spawn", "threads"]

#: dbt's names of adapters whose database is a file, which one process at a time may write to.
_ONE_WRITER = frozenset({"duckdb", "sqlite"})

#: Adapters whose drivers bear a fork: no threads, no channels that outlive a connection.
#: What is not known is spawned (Snowflake, BigQuery, Databricks, Redshift, Trino, ClickHouse).
_FORKED = frozenset({"postgres"})

#: Runs a module as ``python -m`` does, but, like ``dbt``, takes no file of the project for one.
_RUN_MODULE = "; ".join(
    (
        "import sys",
        "sys.path[:1] == [''] and sys.path.pop(0)",
        "del sys.argv[:2]",
        "import runpy",
        "runpy.run_module(sys.argv[0], run_name='__main__')",
    )
)

_ASKED: tuple[Isolation, ...] = ("fork", "spawn", "threads")


class IsolationError(Exception):
    """What was asked for cannot be had with this database."""


def choose_isolation(asked: str, credentials: Credentials) -> Isolation:
    """What nodes are executed in. Raises ``IsolationError``."""
    one_writer = _find_one_writer(credentials)
    if one_writer is not None:
        if asked in ("fork", "spawn"):
            raise IsolationError(
                f"One process at a time may write to {one_writer}, so nodes are its "
                f"threads; leave out --isolation {asked}."
            )
        return "threads"
    for known in _ASKED:
        if asked == known:
            return known
    if not hasattr(os, "fork"):
        return "threads"
    return "fork" if credentials.type in _FORKED else "spawn"


def _find_one_writer(credentials: Credentials) -> str | None:
    """What no second process may write to, if the database is of that kind."""
    if credentials.type in _ONE_WRITER:
        return f"a {credentials.type} file"
    # Spark inside of dbt's own process: its catalog is that process's, or a file of one owner.
    method = getattr(credentials, "method", None)
    if credentials.type == "spark" and getattr(method, "value", method) == "session":
        return "the catalog of a Spark session"
    return None


class SpawnedPool:
    """Processes that import dbt while the project is parsed, and wait to be told of it."""

    def __init__(self, count: int) -> None:
        self._places = _Places()
        self.workers = [ProcessWorker(self._spawn) for _ in range(count)]

    def begin(self, beginning: Beginning) -> None:
        """Tells all of them, and those that come later, what they are to work on."""
        self._beginning = beginning
        for worker in self.workers:
            worker.tell(beginning)

    def replace(self, dead: ProcessWorker) -> ProcessWorker:
        """Starts a worker in the place of one that is gone."""
        self.workers.remove(dead)
        worker = ProcessWorker(self._spawn)
        worker.tell(self._beginning)
        self.workers.append(worker)
        return worker

    def _spawn(self, _worker: ProcessWorker, pipes: Pipes) -> int:
        place = self._places.take()
        for descriptor in (*pipes, place.lock_file):
            os.set_inheritable(descriptor, True)
        told = [str(each) for each in (*pipes, *place)]
        program = [sys.executable, "-c", _RUN_MODULE, "-m", "dbt_per_node.spawned_main", *told]
        return os.posix_spawn(sys.executable, program, os.environ)


class ForkedPool:
    """Forked workers, each of which holds no pipe but its own, so that each ends with its owner."""

    def __init__(self, task: OrchestratedTask, count: int) -> None:
        self._task = task
        self._places = _Places()
        self.workers: list[ProcessWorker] = []
        while len(self.workers) < count:
            self.workers.append(ProcessWorker(self._fork))

    def replace(self, dead: ProcessWorker) -> ProcessWorker:
        """Forks a worker in the place of one that is gone."""
        self.workers.remove(dead)
        self.workers.append(ProcessWorker(self._fork))
        return self.workers[-1]

    def _fork(self, worker: ProcessWorker, pipes: Pipes) -> int:
        place = self._places.take()
        pid = os.fork()
        if pid != 0:
            return pid
        status = 1
        try:
            for each in [worker, *self.workers]:
                each.release_pipes()
            self._task.channel.close()
            serve_nodes(self._task, self._task.surroundings.relay, pipes, place)
            status = 0
        finally:
            os._exit(status)


def converse(task: OrchestratedTask, count: int) -> None:
    """Has as many workers run nodes at the same time, until nothing is left."""
    adapter = get_adapter(task.config)
    spawned = task.surroundings.spawned
    if spawned is not None:
        spawned.begin(describe_beginning(task))
        Conversation(task, spawned.workers, spawned.replace).hold()
        return
    asked = task.surroundings.opening.isolation
    if choose_isolation(asked, task.config.credentials) == "threads":
        relay = task.surroundings.relay
        threads = [ThreadedWorker(task, relay, number + 1) for number in range(count)]
        Conversation(task, threads).hold()
        return
    adapter.cleanup_connections()  # a forked connection would be two processes' socket
    pool = ForkedPool(task, count)
    Conversation(task, pool.workers, pool.replace).hold()


class _Places:
    """The places of a build: one for each worker that it ever has."""

    def __init__(self) -> None:
        self._lock_file = make_lock_file()
        self._taken = 0

    def take(self) -> Place:
        """The next one."""
        self._taken += 1
        return Place(self._taken, self._lock_file)
