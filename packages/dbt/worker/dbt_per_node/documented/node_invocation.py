"""One invocation of dbt for one node, in a process of its own for all its global state."""

from __future__ import annotations

import json
import multiprocessing.util
import os
import signal
import threading
from typing import Any, Callable, List

from dbt.cli.main import dbtRunner

from ..errors import error_as_data
from ..log_relay import LogRelay
from ..protocol import Frame
from .one_node import command_for


class NodeInvocation:
    """The work of a forked worker. It has a folder of its own, so that no worker overwrites what
    another has written."""

    def __init__(self, manifest: Any, args: List[str], relay: LogRelay, folder: str) -> None:
        self._manifest = manifest
        self._args = args
        self._relay = relay
        self._folder = folder
        self._unique_id = ""
        self._is_running = False

    def begin(self, send: Callable[[Frame], None]) -> None:
        self._relay.send = lambda line: send({"log": line})
        signal.signal(signal.SIGUSR1, self._interrupt)

    def run(self, unique_id: str, _number: int, _changes: List[Any]) -> Frame:
        self._unique_id = unique_id
        try:
            self._is_running = True
            frame = self._invoke()
            self._is_running = False
        except BaseException as failure:  # noqa: BLE001 - whatever it is, the host must know
            self._is_running = False
            frame = {"unique_id": unique_id, "crash": error_as_data(failure)}
        return frame

    def cancel(self) -> None:
        """Does what Ctrl-C does, which is how dbt wants to be interrupted: it cancels its queries and
        ends the invocation. Only the main thread can be interrupted, and it only waits."""
        main = threading.main_thread().ident
        if main is not None:
            signal.pthread_kill(main, signal.SIGUSR1)

    def end(self) -> None:
        # What a process of multiprocessing does at its end: dbt's adapter holds semaphores, and their
        # tracker complains of whoever goes without giving them back.
        multiprocessing.util._exit_function()

    def _invoke(self) -> Frame:
        command = command_for(self._unique_id, self._args, self._folder)
        if os.path.exists(command.artifact):
            os.unlink(command.artifact)  # of the node before
        outcome = dbtRunner(manifest=self._manifest, callbacks=[self._tell]).invoke(command.words)
        if isinstance(outcome.exception, KeyboardInterrupt):
            raise InterruptedError("dbt was interrupted.") from outcome.exception
        if outcome.exception is not None:
            raise outcome.exception
        with open(command.artifact, encoding="utf-8") as file:
            document = json.load(file)
        of_node = [one for one in outcome.result or () if _id_of(one) == self._unique_id]
        written = {line["unique_id"] for line in document["results"]}
        if not of_node or self._unique_id not in written:
            said = "".join(f" {one.message}" for one in of_node)
            raise LookupError(f"dbt went through, but has no result of {self._unique_id}.{said}")
        path = getattr(getattr(of_node[0], "node", None), "compiled_path", None)
        return {"unique_id": self._unique_id, "document": document, "compiled_path": path}

    def _tell(self, event: Any) -> None:
        """Passes on what concerns the node, which dbt runs in a thread. What comes from the main thread
        (dbt's version, the hooks, the counts at the end) is the same for each node: told if it is an
        error."""
        info = getattr(event.data, "node_info", None)
        if (
            threading.current_thread() is not threading.main_thread()
            or getattr(info, "unique_id", "") == self._unique_id
            or event.info.level == "error"
        ):
            self._relay.working_on(self._unique_id)
            self._relay(event)

    def _interrupt(self, *_: Any) -> None:
        if self._is_running:
            raise KeyboardInterrupt


def _id_of(result: Any) -> str:
    """Of the results' classes dbt documents two forms."""
    node = getattr(result, "node", result)
    return node.unique_id
