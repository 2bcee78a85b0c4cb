from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import dbt.adapters.base
import dbt.adapters.cache
import dbt.cli.main
import dbt.task.runnable
import pytest

import dbt_per_node
from dbt_per_node import capability
from dbt_per_node.capability import (
    NEEDS,
    TASKS,
    UnsupportedDbtError,
    missing_capabilities,
    refuse_unsupported_dbt,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_the_installed_dbt_has_everything() -> None:
    assert missing_capabilities() == []
    refuse_unsupported_dbt()


def test_every_name_that_is_imported_from_dbt_is_looked_for() -> None:
    named = [f"{need.module}.{need.name}." for need in NEEDS]
    unnamed = [
        f"{file.name}: {name}"
        for folder in dbt_per_node.__path__
        for file in Path(folder).glob("*.py")
        for name in _imports(ast.parse(file.read_text()))
        if not any(each.startswith(f"{name}.") for each in named)
    ]
    assert unnamed == []


def _imports(tree: ast.AST) -> Iterator[str]:
    """What is imported from dbt when the code runs; types alone don't count."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dbt"):
            if node.level == 0:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
        else:
            yield from _imports(node)


def test_a_method_that_is_gone_is_named_with_its_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(dbt.task.runnable.GraphRunnableTask, "execute_nodes")
    assert missing_capabilities() == ["The module dbt.task.run has no RunTask.execute_nodes."]


def test_a_method_that_nobody_calls_any_more_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def execute_with_hooks(self: object, selected: object) -> None: ...

    task = dbt.task.runnable.GraphRunnableTask
    monkeypatch.setattr(task, "execute_with_hooks", execute_with_hooks)
    assert missing_capabilities() == [
        *(f"{name} of {module} never calls execute_nodes." for module, name in TASKS),
        "RunTask of dbt.task.run never calls before_run.",
    ]


def test_another_signature_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def release(self: object, name: str) -> None: ...

    monkeypatch.setattr(dbt.adapters.base.BaseConnectionManager, "release", release)
    assert missing_capabilities() == [
        "BaseConnectionManager.release of dbt.adapters.base no longer takes 1 arguments."
    ]


def test_attributes_that_are_no_longer_set_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def initialize(self: dbt.adapters.cache.RelationsCache, log_cache_events: bool = False) -> None:
        self.log_cache_events = log_cache_events

    monkeypatch.setattr(dbt.adapters.cache.RelationsCache, "__init__", initialize)
    assert missing_capabilities() == [
        "RelationsCache of dbt.adapters.cache sets no relations.",
        "RelationsCache of dbt.adapters.cache sets no schemas.",
    ]


def test_a_module_that_is_gone_is_named_with_what_it_held() -> None:
    def load(module: str) -> object:
        if module == "dbt.graph":
            raise ModuleNotFoundError(module)
        return import_module(module)

    assert missing_capabilities(load) == [
        "There is no module dbt.graph, of which GraphQueue is needed.",
        "There is no module dbt.graph, of which GraphQueue is needed.",
    ]


def test_another_command_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbt.cli.main, "cli", object())
    assert missing_capabilities() == ["The module dbt.cli.main has no cli.commands."]


def test_a_dbt_that_lacks_something_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def find_one_missing() -> list[str]:
        return ["Something is missing."]

    monkeypatch.setattr(capability, "missing_capabilities", find_one_missing)
    with pytest.raises(UnsupportedDbtError, match=r"missing\..*1\.9\.3 to 1\.12\.6.*pin it"):
        refuse_unsupported_dbt()
