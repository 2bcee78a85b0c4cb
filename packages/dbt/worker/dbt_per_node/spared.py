"""What dbt imports and a build hardly ever uses, left out until somebody asks for it.

For five functions of networkx dbt imports all 285 modules of it: 12 MiB, and a twentieth of the
start. Since 1.12 a format of metrics that few projects have brings sqlglot, another 8 MiB.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING, Callable, cast

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from importlib.abc import InspectLoader

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


@contextmanager
def spared() -> Generator[None]:
    """While dbt is imported in it, those libraries are there without having been executed; whoever
    asks for something of them afterwards, or imports them, has them executed as ever.
    """
    if "networkx" in sys.modules or "sqlglot" in sys.modules:
        yield
        return
    later = _Later()
    try:
        yield
        if "networkx" in sys.modules:
            later.complete(sys.modules["networkx"])
    finally:
        later.take_away(*_DEFERRED)


class _Deferred(ModuleType):
    """A package that is imported when something of it is asked for."""

    def __getattr__(self, name: str) -> object:
        library = self.__name__.split(".")[0]
        _Later.take_away(*(each for each in _DEFERRED if each.split(".")[0] == library))
        return getattr(import_module(self.__name__), name)


class _Later(MetaPathFinder, Loader):
    """Puts packages into the place of others of the same name, and executes them when they are
    imported: they stay the same objects.
    """

    def __init__(self) -> None:
        self._loaders: dict[str, Loader] = {}
        self._modules: dict[str, ModuleType] = {}
        for name in _DEFERRED:
            spec = _find(name)
            if spec is None or spec.loader is None:
                continue
            module = module_from_spec(spec)
            module.__class__ = _Deferred
            setattr(module, "__all__", [])  # noqa: B010 - what `import *` takes of it for now
            self._loaders[name] = spec.loader
            self._modules[name] = sys.modules[name] = module
            package, _, last = name.rpartition(".")
            if package in self._modules:
                setattr(self._modules[package], last, module)
        sys.meta_path.insert(0, self)

    @staticmethod
    def take_away(*names: str) -> None:
        """Has the next import of packages execute them."""
        for name in names:
            if isinstance(sys.modules.get(name), _Deferred):
                del sys.modules[name]

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """Once for each: after that it is a module like others."""
        module = self._modules.pop(fullname, None)
        if module is None or module.__spec__ is None:
            return None
        spec = ModuleSpec(fullname, self, origin=module.__spec__.origin)
        spec.submodule_search_locations = module.__spec__.submodule_search_locations
        spec.loader_state = module
        return spec

    def create_module(  # pyright: ignore[reportIncompatibleMethodOverride]
        self, spec: ModuleSpec
    ) -> ModuleType:
        """The one that others may have already."""
        module = cast("ModuleType", spec.loader_state)
        setattr(module, "__class__", ModuleType)  # noqa: B010
        delattr(module, "__all__")
        return module

    def exec_module(self, module: ModuleType) -> None:
        loader = self._loaders[module.__name__]
        module.__loader__ = loader
        if module.__spec__ is not None:
            module.__spec__.loader = loader
        cast("InspectLoader", loader).exec_module(module)

    def complete(self, networkx: ModuleType) -> None:
        """What networkx would have taken over from its packages it takes when it is asked."""
        before: Callable[[str], object] | None = vars(networkx).get("__getattr__")
        packages = [each for name, each in self._modules.items() if name.startswith("networkx.")]
        for name, place in _USED.items():
            module = import_module(place)
            setattr(networkx, name, getattr(module, name, module))

        def look_up(name: str) -> object:
            found = [each for each in packages if name[0] != "_" and hasattr(each, name)]
            if found:
                setattr(networkx, name, getattr(found[-1], name))
                return getattr(networkx, name)
            if before is not None:
                return before(name)
            raise AttributeError(f"module 'networkx' has no attribute '{name}'")

        setattr(networkx, "__getattr__", look_up)  # noqa: B010


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
