"""The command that executes exactly one node.

Names, paths and tags can match several: a model of a package with the same name, a folder that is
called like a model, two tests under one name. Of dbt's documented methods only ``result:`` goes by
unique id. So dbt is shown results of an earlier run in which this one node failed.

https://docs.getdbt.com/reference/node-selection/methods
"""

from __future__ import annotations

import os
from typing import List, NamedTuple

from .arguments import for_build, for_freshness, for_test
from .artifacts import document_of, line_of, write_atomically


class Command(NamedTuple):
    """What dbt is to be invoked with, and the artifact in which it tells of it."""

    words: List[str]
    artifact: str


def command_for(unique_id: str, args: List[str], folder: str) -> Command:
    """``args`` are those of the whole build; what dbt writes, it writes into the folder."""
    kind = unique_id.split(".", 1)[0]
    # The type keeps its tests out, and what else `build` would run along with a model.
    selection = [*_selection(unique_id, os.path.join(folder, "selection")), "--resource-type", kind]
    words = ["build", *for_build(args), *selection]
    artifact = "run_results.json"
    if kind == "unit_test":
        # `build` runs them together with their model, and never by themselves.
        words = ["test", *for_test(args), *selection]
    elif kind == "source":
        words = ["source", "freshness", *for_freshness(args), *selection[:-2]]
        artifact = "sources.json"
    return Command(
        [
            *words,
            *("--target-path", folder, "--log-path", os.path.join(folder, "logs")),
            *("--log-level-file", "debug", "--threads", "1", "--cache-selected-only", "--write-json"),
        ],
        os.path.join(folder, artifact),
    )


def _selection(unique_id: str, folder: str) -> List[str]:
    earlier = document_of([line_of(unique_id, "error", "to be executed")])
    write_atomically(os.path.join(folder, "run_results.json"), earlier)
    return ["--select", "result:error", "--state", folder, "--indirect-selection", "empty"]
