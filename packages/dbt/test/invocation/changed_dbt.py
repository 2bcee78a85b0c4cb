"""Prints what the capability check says of the installed dbt, as it is and with changes made to it."""

import json
from importlib import import_module
from unittest.mock import patch

import dbt.cli.main
from dbt.adapters.cache import RelationsCache
from dbt.task.runnable import GraphRunnableTask

from dbt_per_node.capability import missing_capabilities


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


print(
    json.dumps(
        {
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
