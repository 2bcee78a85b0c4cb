"""Prints what the capability check says of the installed dbt, as it is and with changes made to it."""

import ast
import json
import pathlib
from importlib import import_module
from unittest.mock import patch

import dbt.cli.main
import dbt_per_node
from dbt.adapters.cache import RelationsCache
from dbt.task.runnable import GraphRunnableTask

from dbt_per_node.capability import NEEDS, missing_capabilities


def without_pool(module):
    if module == "dbt.graph.thread_pool":
        raise ModuleNotFoundError(module)
    return import_module(module)


def without_execute_nodes():
    removed = GraphRunnableTask.execute_nodes
    del GraphRunnableTask.execute_nodes
    try:
        return missing_capabilities()
    finally:
        GraphRunnableTask.execute_nodes = removed


def new_cache(self, log_cache_events=False):
    self.log_cache_events = log_cache_events


def with_changed(place, name, value):
    with patch.object(place, name, value):
        return missing_capabilities()


def unnamed_imports():
    """What the fed way imports from dbt, and the check does not look for."""
    (folder,) = dbt_per_node.__path__
    named = [f"{need.module}.{need.name}." for need in NEEDS]
    return [
        f"{file.name}: {name}"
        for file in pathlib.Path(folder).glob("*.py")
        for name in imports_of(ast.parse(file.read_text()))
        if not any(each.startswith(f"{name}.") for each in named)
    ]


def imports_of(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module.startswith("dbt"):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


print(
    json.dumps(
        {
            "imports that no need names": unnamed_imports(),
            "nothing": missing_capabilities(),
            "no execute_nodes": without_execute_nodes(),
            "nobody calls execute_nodes": with_changed(
                GraphRunnableTask, "execute_with_hooks", lambda self, selected: None
            ),
            "another signature": with_changed(
                GraphRunnableTask, "get_runner", lambda self, node, adapter: None
            ),
            "another cache": with_changed(RelationsCache, "__init__", new_cache),
            "no module": missing_capabilities(without_pool),
            "another command line": with_changed(dbt.cli.main, "cli", object()),
        }
    )
)
