from __future__ import annotations

import pickle
from typing import Any, cast

from dbt_per_node.graph_memory import GraphMemory


def _graph() -> dict[str, object]:
    return {"nodes": {"model.a": {"name": "a"}}, "basket": {"apples": 1, "names": ["a"]}}


def test_what_one_process_leaves_arrives_in_another_beside_what_that_has_left() -> None:
    first, second = _graph(), _graph()
    memory_of_first, memory_of_second = GraphMemory(first), GraphMemory(second)
    basket = cast("dict[str, Any]", first["basket"])
    basket["pears"] = {"ripe": True}
    basket["names"].append("b")
    del basket["apples"]
    first["crate"] = [1]
    changes = memory_of_first.take_changes()
    assert memory_of_first.take_changes() == []
    here = cast("dict[str, Any]", second["basket"])
    here["plums"] = 2
    here["names"].append("c")
    memory_of_second.repeat(pickle.loads(pickle.dumps(changes)))
    assert second["basket"] == {"names": ["a", "c", "b"], "pears": {"ripe": True}, "plums": 2}
    assert second["crate"] == [1]
    # Its own are still its own to tell.
    told = memory_of_second.take_changes()
    assert [change.path for change in told] == [("basket", "names"), ("basket", "plums")]


def test_new_entries_of_dbts_own_tables_are_told_whole_and_told_once() -> None:
    graph, other = _graph(), _graph()
    memory, memory_of_other = GraphMemory(graph), GraphMemory(other)
    nodes = cast("dict[str, Any]", graph["nodes"])
    nodes["model.b"] = {"name": "b"}
    changes = memory.take_changes()
    assert changes == [(("nodes", "model.b"), {"name": "b"})]
    memory_of_other.repeat(changes)
    assert other["nodes"] == nodes
    assert memory.take_changes() == memory_of_other.take_changes() == []


def test_a_table_of_dbts_that_has_become_smaller_is_named() -> None:
    graph = _graph()
    memory = GraphMemory(graph)
    cast("dict[str, Any]", graph["nodes"]).clear()
    assert memory.take_changes() == []
    assert memory.take_untold() == ["nodes"]


def test_a_table_of_dbts_in_which_one_goes_and_one_comes_is_named() -> None:
    graph = _graph()
    memory = GraphMemory(graph)
    nodes = cast("dict[str, Any]", graph["nodes"])
    nodes.pop(next(reversed(nodes)))
    nodes["model.new"] = {"name": "new"}
    assert memory.take_changes() == []
    assert memory.take_untold() == ["nodes"]


def test_what_no_other_process_can_be_told_is_named_once() -> None:
    graph: dict[str, object] = {"ready": 1}
    memory = GraphMemory(graph)
    graph["helper"] = lambda: None
    assert memory.take_changes() == []
    assert memory.take_untold() == ["helper"]
    memory.take_changes()
    assert memory.take_untold() == []
