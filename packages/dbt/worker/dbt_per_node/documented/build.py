"""A build of which dbt knows only single nodes: what comes of them is gathered here."""

from __future__ import annotations

import os
from typing import Any, Dict, List, Optional, Set, Tuple

from ..errors import message_as_data
from ..protocol import Channel, Frame, Message
from .artifacts import Document, Line, document_of, line_of, write_atomically

#: What an invocation was told that concerned its one node and its worker only.
_OF_ONE_NODE = frozenset(
    {
        *("select", "state", "defer_state", "indirect_selection", "resource_types", "threads"),
        *("target_path", "log_path", "log_level", "log_level_file"),
        *("cache_selected_only", "invocation_command"),
    }
)
#: Database and schema; of a source it is nobody's here to make them.
Schema = Optional[Tuple[Optional[str], Optional[str]]]

_FAILED = ("error", "runtime error", "partial success")


class DocumentedBuild:
    """Gathers the lines of all invocations, one for each node: that of its last attempt."""

    #: What stands in the database is nothing that dbt documents a way to ask for.
    existing: List[str] = []

    def __init__(self, channel: Channel, nodes: Dict[str, Dict[str, Any]]) -> None:
        self.channel = channel
        self._nodes = nodes
        self._made: Set[Schema] = {None}
        self._lines: Dict[str, Line] = {}
        self._sources: Dict[str, Line] = {}
        self._run_results = document_of([])
        self._freshness: Document = {}

    def next_of(self, waiting: List[str], running: List[str]) -> Optional[str]:
        """The first node that would not make a schema at the same time as another: databases don't
        take that well, and each invocation makes what it doesn't find."""
        being_made = {self._schema_of(unique_id) for unique_id in running} - self._made
        free = (each for each in waiting if self._schema_of(each) not in being_made)
        return next(free, None)

    def take(self, frame: Frame) -> Message:
        unique_id = frame["unique_id"]
        if "crash" in frame:
            crash = frame["crash"]
            if not _is_source(unique_id):
                self._keep_own(unique_id, "error", crash["message"])
            return {"type": "crashed", "unique_id": unique_id, "error": crash}
        document: Document = frame["document"]
        if _is_source(unique_id):
            self._freshness = document
            self._sources.update({line["unique_id"]: line for line in document["results"]})
            return _report_of(self._sources[unique_id], None)
        self._run_results = document
        self._made.add(self._schema_of(unique_id))
        for line in document["results"]:
            self._keep(line)
        return _report_of(self._lines[unique_id], frame["compiled_path"])

    def leave_out(self, unexecuted: Message) -> None:
        self._keep_own(unexecuted["unique_id"], unexecuted["status"], unexecuted["message"])

    def write(self, folder: str, seconds: float) -> None:
        """Writes the whole build's artifacts."""
        args = self._run_results["args"]
        # Lines of ours have the fields, too, that only this version of dbt writes.
        fields = dict.fromkeys(field for line in self._lines.values() for field in line)
        run_results: Document = {
            **self._run_results,
            "results": [{**fields, **line} for line in self._lines.values()],
            "elapsed_time": seconds,
            "args": {**{key: args[key] for key in args if key not in _OF_ONE_NODE}, "which": "build"},
        }
        write_atomically(os.path.join(folder, "run_results.json"), run_results)
        if self._sources:
            results = list(self._sources.values())
            freshness: Document = {**self._freshness, "results": results, "elapsed_time": seconds}
            write_atomically(os.path.join(folder, "sources.json"), freshness)

    def _schema_of(self, unique_id: str) -> Schema:
        node = self._nodes.get(unique_id)
        return None if node is None else (node.get("database"), node.get("schema"))

    def _keep_own(self, unique_id: str, status: str, message: Optional[str]) -> None:
        self._keep(line_of(unique_id, status, message, self._nodes.get(unique_id)))

    def _keep(self, line: Line) -> None:
        unique_id = line["unique_id"]
        known = self._lines.get(unique_id)
        # on-run-start and on-run-end run each time; that one of them failed once is not made good.
        if unique_id.startswith("operation.") and known is not None and known["status"] != "success":
            return
        self._lines[unique_id] = line


def _is_source(unique_id: str) -> bool:
    return unique_id.startswith("source.")


def _report_of(line: Line, compiled_path: Optional[str]) -> Message:
    """The same message of a line of run_results.json and of sources.json."""
    message = line.get("message")
    failed = line["status"] in _FAILED and message
    loaded_at = line.get("max_loaded_at")
    age = line.get("max_loaded_at_time_ago_in_s")
    return {
        "type": "result",
        "unique_id": line["unique_id"],
        "status": line["status"],
        "message": message,
        "failures": line.get("failures"),
        "execution_time": line["execution_time"],
        "adapter_response": line["adapter_response"],
        "relation_name": line.get("relation_name"),
        "compiled_path": compiled_path,
        "freshness": {"max_loaded_at": loaded_at, "age": age} if loaded_at else None,
        "error": message_as_data(message) if failed else None,
    }
