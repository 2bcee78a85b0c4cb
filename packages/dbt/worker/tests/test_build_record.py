from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from dbt.adapters.base import BaseRelation
from dbt.adapters.cache import RelationsCache

from dbt_per_node.batch_progress import BatchProgress
from dbt_per_node.build_record import BuildRecord
from dbt_per_node.changes import Changes
from dbt_per_node.frames import Executed, NodeFrame, pack
from dbt_per_node.messages import Result, Unexecuted

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.artifacts.schemas.results import NodeResult
    from dbt.contracts.graph.manifest import Manifest


def _node(compiled_code: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(
        unique_id="model.fair.stall",
        resource_type="model",
        compiled_code=compiled_code,
    )


def _executed(compiled_code: str) -> Executed:
    result = SimpleNamespace(
        node=_node(compiled_code),
        status="success",
        message="SELECT 3",
        failures=None,
        execution_time=0.5,
        adapter_response={},
    )
    return Executed(cast("NodeResult", result), None, is_repeatable=False)


class Scene:
    """A build of one model, and what keeps its results."""

    def __init__(self) -> None:
        self.nodes = {"model.fair.stall": _node()}
        self.cache = RelationsCache()
        manifest = SimpleNamespace(nodes=self.nodes, flat_graph={}, expect=self.nodes.__getitem__)
        self.record = BuildRecord(
            cast("Manifest", manifest),
            cast("BaseAdapter", SimpleNamespace(cache=self.cache)),
            BatchProgress({}, None),
        )


@pytest.mark.parametrize("is_packed", [False, True])
def test_what_a_worker_compiled_is_told_and_stands_in_the_manifest_once_it_is_settled(
    *, is_packed: bool
) -> None:
    scene = Scene()
    for code in ("select 1", "select 2"):  # of two attempts, the last one counts
        executed = _executed(code)
        message = scene.record.take(NodeFrame(pack(executed) if is_packed else executed))
        assert isinstance(message, Result)
        assert (message.report.status, message.report.message) == ("success", "SELECT 3")
        assert not message.report.is_repeatable
    for _ in range(2):
        (result,) = scene.record.settle()
        assert (result.status, result.message) == ("success", "SELECT 3")
        assert scene.nodes["model.fair.stall"].compiled_code == "select 2"


def test_a_fallback_is_no_result_where_there_is_one() -> None:
    scene = Scene()
    scene.record.take(NodeFrame(pack(_executed("select 1"))))
    left_out = Unexecuted("model.fair.stall", "error", "cancelled", is_fallback=True)
    scene.record.leave_out([left_out])
    assert [result.message for result in scene.record.settle()] == ["SELECT 3"]


def test_relations_that_a_worker_made_are_known_and_the_cache_is_left_to_workers_to_watch() -> None:
    scene = Scene()
    relation = BaseRelation.create(database="harbour", schema="main", identifier="stall")
    scene.record.take(NodeFrame(_executed("select 1"), Changes([("add", (relation,), {})])))
    assert scene.cache.get_relations("harbour", "main") == [relation]
    assert not [name for name, value in vars(scene.cache).items() if callable(value)]
