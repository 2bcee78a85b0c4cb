"""What dbt says of the project: parsed, selected, and where it writes."""

from __future__ import annotations

import json
import os
from typing import Any, Dict, List, NamedTuple

from dbt.cli.main import dbtRunner

from ..log_relay import LogRelay
from .arguments import for_list, for_parse

#: What `dbt build` executes, as unique ids begin. Some versions also give exposures a result, though
#: nothing is executed for them; others refuse to be asked for one.
_BUILT = frozenset({"model", "seed", "snapshot", "test", "unit_test", "function", "saved_query"})
_TABLES = ("nodes", "unit_tests", "functions", "saved_queries")


class Project(NamedTuple):
    """A parsed project and the selection of one build."""

    #: As dbt takes it back, so that nothing is parsed twice.
    manifest: Any
    #: The folder of dbt's artifacts.
    target: str
    adapter_type: str
    #: Unique ids in a settled order.
    selected: List[str]
    #: The manifest's nodes, as dbt writes them, by unique id.
    nodes: Dict[str, Dict[str, Any]]


def read_project(args: List[str], relay: LogRelay) -> Project:
    """Has dbt parse and select. Raises what dbt raises."""
    written: List[str] = []

    def note_artifact(event: Any) -> None:
        if event.info.name == "ArtifactWritten":
            written.append(event.data.artifact_path)

    runner = dbtRunner(callbacks=[relay, note_artifact])
    manifest = _result(runner.invoke(["parse", *for_parse(args), "--write-json"]))
    paths = [path for path in written if os.path.basename(path) == "manifest.json"]
    if not paths:
        raise RuntimeError("dbt parsed the project and did not say where it wrote manifest.json.")
    with open(paths[-1], encoding="utf-8") as file:
        document = json.load(file)
    nodes = {
        unique_id: node for table in _TABLES for unique_id, node in document.get(table, {}).items()
    }
    listed = _list(manifest, args, relay)
    return Project(
        manifest=manifest,
        target=os.path.dirname(os.path.abspath(paths[-1])),
        adapter_type=document["metadata"]["adapter_type"],
        selected=sorted(
            unique_id
            for unique_id in listed
            if unique_id.split(".", 1)[0] in _BUILT and not _is_empty(nodes[unique_id])
        ),
        nodes=nodes,
    )


def _list(manifest: Any, args: List[str], relay: LogRelay) -> List[str]:
    def warn(event: Any) -> None:
        if event.info.level in ("warn", "error"):
            relay(event)

    runner = dbtRunner(manifest=manifest, callbacks=[warn])
    keys = ["--output", "json", "--output-keys", "unique_id"]
    lines = _result(runner.invoke(["list", *for_list(args), *keys]))
    return [json.loads(line)["unique_id"] for line in lines]


def _is_empty(node: Dict[str, Any]) -> bool:
    """A file with nothing in it: `dbt list` names it, `dbt build` leaves it out."""
    return node["resource_type"] != "seed" and node.get("raw_code", "-").strip() == ""


def _result(outcome: Any) -> Any:
    if outcome.exception is not None:
        raise outcome.exception
    if not outcome.success:
        raise RuntimeError("dbt could not read the project, and did not say why.")
    return outcome.result
