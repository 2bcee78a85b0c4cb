"""``--defer`` for nodes that dbt is asked for one by one.

dbt reads from the state what is *not* selected. Here nothing but one node is ever selected, so the
others of the same build must be unknown to the state: then dbt takes them from this target.
"""

from __future__ import annotations

import json
import os
from typing import List, Set

from .arguments import value_of

_TABLES = ("nodes", "functions")


def deferral_flags(args: List[str], selected: Set[str], folder: str) -> List[str]:
    """Writes the reduced state to the folder and returns the flags that name it, if dbt defers."""
    if "--defer" not in args and not _variable("DEFER"):
        return []
    state = (
        value_of(args, "--defer-state")
        or _variable("DEFER_STATE")
        or value_of(args, "--state")
        or _variable("STATE")
    )
    if not state:
        raise ValueError("--defer needs --state or --defer-state.")
    manifest = os.path.join(state, "manifest.json")
    if not os.path.exists(manifest):
        return ["--defer-state", state]  # dbt says best what is wrong with it
    with open(manifest, encoding="utf-8") as file:
        document = json.load(file)
    for table in _TABLES:
        known = document.get(table, {})
        document[table] = {key: known[key] for key in known if key not in selected}
    os.makedirs(folder)
    with open(os.path.join(folder, "manifest.json"), "w", encoding="utf-8") as file:
        json.dump(document, file)
    return ["--defer-state", folder]


def _variable(name: str) -> str:
    """A flag's environment variable, by its newer and its older name."""
    return os.environ.get(f"DBT_ENGINE_{name}") or os.environ.get(f"DBT_{name}") or ""
