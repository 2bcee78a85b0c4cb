"""dbt's own task of a command, its queue outside: the orchestrator says which node runs next."""

from __future__ import annotations

import inspect
import signal
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Callable, cast

from dbt.adapters.factory import get_adapter
from dbt.flags import get_flags
from dbt.graph import GraphQueue
from dbt.node_types import NodeType
from dbt.task import group_lookup
from dbt.task.freshness import FreshnessRunner
from dbt.task.run import RunTask
from dbt.utils import args_to_dict
from dbt_common.events.contextvars import task_contextvars
from dbt_common.invocation import get_invocation_id

from .added_rows import adds_rows, has_own_materialization, is_repeatable
from .artifacts import keep_manifest, remove_half_written
from .batch_progress import BatchProgress
from .build_record import BuildRecord, read_status
from .channel import read_message
from .database import find_files, read_identity
from .freshness import write_sources
from .garbage import collect_what_nodes_leave
from .hook_changes import watched_for_changes
from .interrupted_query import cancelled_when_interrupted
from .made_once import compile_macros, make_lookups
from .messages import Changing, Recorded, ResolvedFlags, Selected, SelectedNode
from .project_facts import read_project_facts
from .workers import converse

if TYPE_CHECKING:
    from collections.abc import Generator
    from collections.abc import Set as AbstractSet

    from dbt.adapters.base import BaseAdapter, BaseRelation
    from dbt.artifacts.schemas.results import NodeResult, RunStatus
    from dbt.config.runtime import RuntimeConfig
    from dbt.contracts.graph.manifest import Manifest, Node
    from dbt.flags import Flags
    from dbt.task.base import BaseRunner
    from dbt.task.run import Results

    from .channel import Channel
    from .surroundings import Surroundings


class OrchestratedTask(RunTask):
    """Everything around the nodes (schemas, relation cache, hooks, ``run_results.json``) is dbt's.

    ``execute_nodes`` is where dbt would start its threads and its own queue. Here the workers are
    made and run what they are told, until the orchestrator says that nothing is left. A class of it
    stands before dbt's own class of the command, see ``orchestrate``.
    """

    surroundings: Surroundings
    #: Of what dbt selects, only these: what an earlier invocation left undone.
    only: frozenset[str] | None = None
    _is_manifest_read = False

    @property
    def channel(self) -> Channel:
        return self.surroundings.channel

    def run(self) -> Results:
        self._sources: list[NodeResult] = []
        self.recorded: list[Recorded] = []
        try:
            result = super().run()
        except OSError:
            remove_half_written(self.config.project_target_path)
            raise
        if self._sources and get_flags().WRITE_JSON:
            elapsed = time.time() - self.started_at
            write_sources(self._sources, elapsed, self.config.project_target_path)
        self.recorded = [
            Recorded(unique_id=each.node.unique_id, status=read_status(each))
            for each in result.results
        ]
        return result

    def plan(self) -> None:
        """Selects, and ends there."""
        self._runtime_initialize()

    def serve(self, act: Callable[[], None]) -> None:
        """Calls ``act`` with everything that nodes need but no build around it: in a worker."""
        with task_contextvars(project_root=self.config.project_root):
            super()._runtime_initialize()
            self._list_selected()
            self.num_nodes += len(self.unit_tests)
            selected = frozenset(node.unique_id for node in self._flattened_nodes)
            group_lookup.init(self.manifest, selected)
            act()

    def get_graph_queue(self) -> GraphQueue:
        if self.only is None:
            return super().get_graph_queue()
        subset = self.graph.get_subset_graph(self.only)
        return GraphQueue(subset.graph, self.manifest, set(self.only))

    def _runtime_initialize(self) -> None:
        super()._runtime_initialize()
        selected = self._list_selected()
        facts = read_project_facts(self.config, self.manifest)
        flags = get_flags()
        self.channel.send(
            Selected(
                nodes=selected,
                invocation_id=get_invocation_id(),
                manifest_path=keep_manifest(self.manifest),
                target_folder=self._find_target_folder(),
                threads=self.config.threads,
                flags=ResolvedFlags(
                    fail_fast=bool(flags.FAIL_FAST),
                    full_refresh=bool(getattr(flags, "FULL_REFRESH", False)),
                    defer=bool(getattr(flags, "DEFER", False)),
                ),
                args=args_to_dict(self.args),
                place=facts.place,
                context=facts.context,
            )
        )

    def before_run(self, adapter: BaseAdapter, selected_uids: AbstractSet[str]) -> RunStatus:
        with self._watched(adapter):
            return super().before_run(adapter, selected_uids)

    def after_run(self, adapter: BaseAdapter, results: list[NodeResult]) -> None:
        with self._watched(adapter):
            super().after_run(adapter, results)

    @contextmanager
    def _watched(self, adapter: BaseAdapter) -> Generator[None]:
        def tell(unique_ids: list[str]) -> None:
            self.channel.send(Changing(unique_ids))

        with (
            cancelled_when_interrupted(adapter),
            watched_for_changes(adapter, self.manifest, tell),
        ):
            yield

    def get_result(self, *arguments: object, **named: object) -> Results:
        """Waits until the manifest is read, for dbt's next step is to write it anew: at once, where
        it executes nothing.
        """
        if not self._is_manifest_read and read_message(self.channel.incoming) is None:
            raise ConnectionError("The orchestrator is gone.")
        return super().get_result(*arguments, **named)

    def show_table(self, result: NodeResult) -> None:
        """Shows rows of a seed; of one that was not loaded, dbt's own way would fail."""
        if result.agate_table is not None:
            super().show_table(result)

    def _list_selected(self) -> list[SelectedNode]:
        """The nodes of dbt's queue with its edges; unit tests, which it runs with their model, are
        nodes before it. They are kept apart from dbt's own list, which dbt skips whole if its
        on-run-start fails: it has no results of unit tests then.
        """
        self.unit_tests: list[Node] = []
        graph = self.job_queue.graph
        needs = {
            node.unique_id: list(graph.predecessors(node.unique_id))
            for node in self._flattened_nodes
        }
        unit_tests = cast("dict[str, list[str]]", getattr(self, "model_to_unit_test_map", {}))
        for model, tests in unit_tests.items():
            if model not in needs:
                continue
            needs.update({test: list(needs[model]) for test in tests})
            needs[model] += tests
            self.unit_tests += [self.manifest.unit_tests[test] for test in tests]
        self.ephemeral = {
            node.unique_id for node in self._flattened_nodes if node.is_ephemeral_model
        }
        nodes = [*self._flattened_nodes, *self.unit_tests]
        for node in nodes:
            if self.get_runner_type(node) is None:
                raise UnknownNodeError(node)
        return [
            SelectedNode(
                unique_id=node.unique_id,
                needs=needs[node.unique_id],
                is_executed=not node.is_ephemeral_model,
            )
            for node in nodes
        ]

    def _find_target_folder(self) -> str | None:
        """Where dbt writes its artifacts, if it does."""
        return _absolute(self.config.project_target_path) if get_flags().WRITE_JSON else None

    def get_runner_type(self, node: Node) -> type[BaseRunner] | None:
        """Sources are nodes here, too: to run one is to measure its freshness."""
        if node.resource_type == NodeType.Source:
            return FreshnessRunner
        return super().get_runner_type(node)

    def is_repeatable(self, node: Node) -> bool:
        """Whether another attempt leaves what an earlier one has left."""
        return is_repeatable(node, is_own=self._is_made_in_its_own_way(node))

    def may_add_rows(self, node: Node) -> bool:
        """Whether another attempt may add what an earlier one has added and committed."""
        return adds_rows(node, is_own=self._is_made_in_its_own_way(node))

    def _is_made_in_its_own_way(self, node: Node) -> bool:
        return has_own_materialization(
            node,
            self.manifest,
            project_name=self.config.project_name,
            adapter_type=self.config.credentials.type,
        )

    def may_be_repeated(self, unique_id: str) -> bool:
        """Whether a node of which nobody knows how far it came may be attempted again."""
        return not self.may_add_rows(self.manifest.expect(unique_id))

    def execute_nodes(self) -> list[NodeResult]:
        self.num_nodes += len(self.unit_tests)
        adapter = get_adapter(self.config)
        opening = self.surroundings.opening
        self.existing = self._find_existing(adapter) if opening.is_caching else []
        self.database = read_identity(adapter)
        self.files = find_files(adapter)
        self.batches = BatchProgress(self.batch_map or {}, self._find_target_folder())
        self.record = BuildRecord(self.manifest, adapter, self.batches)
        if self.surroundings.spawned is None:
            project, adapter_type = self.config.project_name, adapter.type()
            compile_macros(self.manifest, self._flattened_nodes, project, adapter_type)
            make_lookups(self.manifest)
        collect_what_nodes_leave()
        # From here the orchestrator says what is cancelled.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        converse(self, opening.workers or self.config.threads)
        self._is_manifest_read = True
        self._sources = list(self.record.sources.values())
        self.node_results.extend(self.record.settle())
        return self.node_results

    def _find_existing(self, adapter: BaseAdapter) -> list[str]:
        """The ids of selected nodes whose relation is in the cache that dbt fills before a run."""
        with adapter.connection_named("master"):
            return [
                node.unique_id
                for node in self._flattened_nodes
                if getattr(node, "is_relational", False)
                and may_be(node, adapter.get_relation(node.database, node.schema, node.alias))
            ]


def may_be(node: Node, relation: BaseRelation | None) -> bool:
    """Whether a relation is there and may be what dbt makes of a node: a view is no table."""
    if relation is None:
        return False
    kinds = {"view": "view", "table": "table", "seed": "table"}
    expected = kinds.get(str(getattr(node.config, "materialized", None)))
    found = str(relation.type)
    return expected is None or found not in kinds or found == expected


def orchestrate(
    kind: type[RunTask], flags: Flags, config: RuntimeConfig, manifest: Manifest, catalogs: object
) -> OrchestratedTask:
    """A command's task, by what dbt makes one from, of a class that has ours before dbt's."""
    made: object = type(f"Orchestrated{kind.__name__}", (OrchestratedTask, kind), {})
    orchestrated = cast("type[OrchestratedTask]", made)
    # Since 1.12; before that, catalogs have another way.
    if "catalogs" in inspect.signature(kind.__init__).parameters:
        return orchestrated(flags, config, manifest, catalogs=catalogs)
    return orchestrated(flags, config, manifest)


class UnknownNodeError(Exception):
    """dbt selects a node of a kind that it has nothing to run with."""

    def __init__(self, node: Node) -> None:
        super().__init__(
            f"{node.unique_id} is of the type {node.resource_type}, which this dbt can not build. "
            f"Leave it out with --exclude {node.unique_id.split('.')[-1]}."
        )


def _absolute(path: str) -> str:
    return str(Path(path).absolute())
