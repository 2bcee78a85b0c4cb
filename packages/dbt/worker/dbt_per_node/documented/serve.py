"""Serves one build by invoking dbt once for each node."""

from __future__ import annotations

import gc
import itertools
import os
import shutil
import time
from typing import List

from ..concealed import environment_secrets
from ..conversation import Conversation
from ..forked_worker import fork_all, forking
from ..log_relay import LogRelay
from ..one_writer import ONE_WRITER
from ..protocol import Channel, Message
from .build import DocumentedBuild
from .deferral import deferral_flags
from .node_invocation import NodeInvocation
from .profile_secrets import profile_secrets
from .project import Project, read_project


def serve_documented(channel: Channel, opening: Message) -> None:
    """Returns when the orchestrator has said that nothing is left and all results are written."""
    began = time.monotonic()
    args = opening["args"]
    channel.conceal([*environment_secrets(), *profile_secrets(args)])
    relay = LogRelay(channel.send, opening["log_level"])
    project = read_project(args, relay)
    channel.send(
        {
            "type": "selected",
            "selected": project.selected,
            "manifest_path": os.path.join(project.target, "manifest.json"),
            "run_results_path": os.path.join(project.target, "run_results.json"),
            # dbt shows its profile and what the project reads of its environment to nobody.
            "place": None,
            "context": None,
        }
    )
    if opening["plan_only"]:
        return
    build = DocumentedBuild(channel, project.nodes)
    if project.selected:
        workers = 1 if project.adapter_type in ONE_WRITER else opening["workers"]
        _hold(build, project, args, relay, workers)
    build.write(project.target, time.monotonic() - began)


def _hold(
    build: DocumentedBuild, project: Project, args: List[str], relay: LogRelay, workers: int
) -> None:
    # Relative to the project, as the paths of compiled SQL are then.
    own = os.path.relpath(os.path.join(project.target, "dbt_per_node", "invocations"))
    shutil.rmtree(own, ignore_errors=True)
    deferral = deferral_flags(args, set(project.selected), os.path.join(own, "state"))
    numbers = itertools.count(1)

    def make_work() -> NodeInvocation:
        folder = os.path.join(own, f"worker-{next(numbers)}")
        return NodeInvocation(project.manifest, [*args, *deferral], relay, folder)

    # What is there now stays: no collector is to walk over it, or to make each fork copy it.
    gc.freeze()
    gc.enable()
    fork = forking(build.channel, make_work)
    Conversation(build, fork_all(fork, workers), fork).hold()
