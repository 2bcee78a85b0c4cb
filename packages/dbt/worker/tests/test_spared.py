"""What dbt imports in vain, in an interpreter that has not imported it yet."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import cast

import pytest

_LIBRARIES = """
    import networkx as nx
    try:
        import sqlglot.expressions as exp
    except ImportError:
        exp = None
"""


def run(script: str, *, spared: str = _LIBRARIES) -> object:
    """What a script prints, after ``spared`` was imported."""
    before = "import json, sys\nfrom dbt_per_node.spared import spared\nwith spared():\n"
    told = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", f"{before}    {spared.strip()}\n{script}"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return json.loads(told.stdout)


def test_what_a_build_calls_brings_in_nothing_else() -> None:
    script = """
import networkx as nx
from dbt.compilation import Linker
from dbt.graph import Graph

linker = Linker()
linker.dependency("b", "a")
linker.dependency("c", "b")
assert linker.find_cycles() is None
graph = Graph(linker.graph)
assert graph.descendants("a") == {"b", "c"}
assert graph.ancestors("c") == {"a", "b"}
assert graph.select_children({"a"}, 1) == {"b"}
assert graph.get_subset_graph({"a", "c"}).graph.has_edge("a", "c")
assert set(nx.traversal.bfs_tree(linker.graph, "c", reverse=True)) == {"a", "b", "c"}
assert list(nx.connected_components(nx.Graph(linker.graph))) == [{"a", "b", "c"}]
linker.dependency("a", "c")
assert linker.find_cycles() is not None
libraries = ("networkx", "sqlglot")
print(json.dumps([sum(each.startswith(name) for each in sys.modules) for name in libraries]))
"""
    of_networkx, of_sqlglot = cast("list[int]", run(script, spared="import dbt.cli.main"))
    assert of_networkx < 60
    assert of_sqlglot == 0


def test_all_the_rest_is_there_when_it_is_asked_for() -> None:
    describe = """
def describe(value):
    return [callable(value) and value.__module__, getattr(value, "__name__", None)]
"""
    tell = "print(json.dumps({k: describe(v) for k, v in vars(networkx).items() if k[0] != '_'}))"
    public = run(describe + tell, spared="pass\nimport networkx")
    said = run(f"""{describe}
missing = [name for name, own in {public}.items() if describe(getattr(nx, name, None)) != own]
from networkx.algorithms import bipartite
assert bipartite.is_bipartite(nx.path_graph(3))
assert nx.shortest_path(nx.path_graph(3), 0, 2) == [0, 1, 2]
assert not hasattr(nx, "no_such_function")
parsed = exp is None
if exp is not None:
    from sqlglot import parse_one, __version__
    parsed = isinstance(parse_one("sum(a)"), exp.Sum)
print(json.dumps([missing, parsed, nx.algorithms is sys.modules["networkx.algorithms"]]))
""")
    assert said == [[], True, True]


_MODULES = {
    "networkx": ("networkx.algorithms.community.louvain", "networkx.generators.trees"),
    "sqlglot": ("sqlglot.dialects.snowflake", "sqlglot.typing.duckdb"),
}


@pytest.mark.parametrize(
    "part",
    # Of dbt before 1.12 sqlglot is no part.
    [each for library, parts in _MODULES.items() if find_spec(library) for each in parts],
)
def test_a_module_of_them_is_imported_as_ever(part: str) -> None:
    assert run(f"import {part}\nprint(json.dumps({part}.__name__))") == part


def test_what_was_imported_before_is_left_alone() -> None:
    script = """
import networkx
from dbt_per_node.spared import spared
with spared():
    pass
assert "find_cycle" in vars(networkx)
"""
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603
