"""What dbt imports and a build hardly ever uses, left out until somebody asks for it.

For five functions of networkx dbt imports all 285 modules of it: 12 MiB, and a twentieth of the
start. Since 1.12 a format of metrics that few projects have brings sqlglot, another 8 MiB.
"""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING, Callable, cast

if TYPE_CHECKING:
    from importlib.abc import InspectLoader
    from importlib.machinery import ModuleSpec

#: A package comes before what is in it.
_DEFERRED = (
    "networkx.generators",
    "networkx.readwrite",
    "networkx.algorithms",
    "networkx.linalg",
    "networkx.drawing",
    "sqlglot",
    "sqlglot.expressions",
)

#: What dbt calls of networkx, and what that calls in turn. Source: dbt-core 1.9 to 1.12.
_USED = {
    "bfs_edges": "networkx.algorithms.traversal.breadth_first_search",
    "connected_components": "networkx.algorithms.components.connected",
    "descendants": "networkx.algorithms.dag",
    "edge_dfs": "networkx.algorithms.traversal.edgedfs",
    "empty_graph": "networkx.generators.classic",
    "find_cycle": "networkx.algorithms.cycles",
    "traversal": "networkx.algorithms.traversal",
}

_executing = threading.RLock()


def spare() -> None:
    """Before dbt is imported: has those libraries do on their first use what they do on import."""
    if "networkx" in sys.modules or "sqlglot" in sys.modules:
        return
    for name in _DEFERRED:
        _defer(name)
    # Who has none has no dbt either, which is missed soon enough.
    with suppress(ImportError):
        _complete(import_module("networkx"))


class _Deferred(ModuleType):
    """A package that is there, and is executed when something of it is asked for. Modules that are
    in it can be imported all the same.
    """

    def __getattr__(self, name: str) -> object:
        with _executing:
            _execute(self)
        return getattr(self, name)


def _defer(name: str) -> None:
    spec = _find(name)
    if spec is None or spec.loader is None:
        return
    module = module_from_spec(spec)
    module.__class__ = _Deferred
    setattr(module, "__all__", [])  # noqa: B010 - what `import *` takes of it for now
    sys.modules[name] = module
    package, _, last = name.rpartition(".")
    if package in sys.modules:
        setattr(sys.modules[package], last, module)


def _find(name: str) -> ModuleSpec | None:
    """As the import system does, but without a look into the packages that it is in."""
    places = None
    spec = None
    parts = name.split(".")
    for count in range(1, len(parts) + 1):
        spec = PathFinder.find_spec(".".join(parts[:count]), places)
        if spec is None:
            return None
        places = spec.submodule_search_locations
    return spec


def _execute(module: ModuleType) -> None:
    """Does nothing if it was executed meanwhile, by another thread or with its package."""
    package = sys.modules.get(module.__name__.rpartition(".")[0])
    if isinstance(package, _Deferred):
        _execute(package)
    spec = module.__spec__
    if not isinstance(module, _Deferred) or spec is None or spec.loader is None:
        return
    setattr(module, "__class__", ModuleType)  # noqa: B010
    delattr(module, "__all__")
    cast("InspectLoader", spec.loader).exec_module(module)


def _complete(networkx: ModuleType) -> None:
    """What networkx would have taken over from its packages it takes when it is asked for it."""
    before: Callable[[str], object] | None = vars(networkx).get("__getattr__")
    packages = [sys.modules[name] for name in _DEFERRED if name.startswith("networkx.")]

    def look_up(name: str) -> object:
        value: object
        if name in _USED:
            module = import_module(_USED[name])
            value = getattr(module, name, module)
        else:
            found = [each for each in packages if name[0] != "_" and hasattr(each, name)]
            if not found:
                if before is not None:
                    return before(name)
                raise AttributeError(f"module 'networkx' has no attribute '{name}'")
            value = getattr(found[-1], name)
        setattr(networkx, name, value)
        return value

    setattr(networkx, "__getattr__", look_up)  # noqa: B010
