"""What dbt imports in vain, in an interpreter that has not imported it yet."""

from __future__ import annotations

import json
import subprocess
import sys

import networkx as nx

_BEFORE = """
import json, sys
from dbt_per_node.spared import spare
spare()
import dbt.cli.main
import networkx as nx

def modules(name):
    return sum(each.startswith(name) for each in sys.modules)
"""


def run(script: str) -> object:
    told = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", f"{_BEFORE}\n{script}"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return json.loads(told.stdout)


def test_what_a_build_calls_brings_in_nothing_else() -> None:
    said = run("""
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
print(json.dumps([modules("networkx") < 60, modules("sqlglot") <= 2]))
""")
    assert said == [True, True]


def test_all_the_rest_is_there_when_it_is_asked_for() -> None:
    public = [name for name in dir(nx) if not name.startswith("_")]
    said = run(f"""
missing = [name for name in {public} if not hasattr(nx, name)]
from networkx.algorithms import bipartite
assert bipartite.is_bipartite(nx.path_graph(3))
assert nx.shortest_path(nx.path_graph(3), 0, 2) == [0, 1, 2]
assert not hasattr(nx, "no_such_function")
try:
    from sqlglot import __version__
    import sqlglot.expressions as exp
    import sqlglot
except ImportError:
    parsed = True
else:
    parsed = isinstance(sqlglot.parse_one("sum(a)"), exp.Sum)
print(json.dumps([missing, parsed, nx.algorithms is sys.modules["networkx.algorithms"]]))
""")
    assert said == [[], True, True]


def test_what_was_imported_before_is_left_alone() -> None:
    script = """
import networkx
from dbt_per_node.spared import spare
spare()
assert "find_cycle" in vars(networkx)
"""
    subprocess.run([sys.executable, "-c", script], check=True)  # noqa: S603
