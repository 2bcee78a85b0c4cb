"""What a profile has Python import from the user's own folders: plugins, and what models import."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dbt.adapters.contracts.connection import Credentials

#: Folders of what was installed, and of what Python makes of sources.
_NOT_OWN = frozenset(("site-packages", "__pycache__", ".git"))


def read_local_modules(credentials: Credentials, target: str) -> dict[str, str]:
    """Digests, by path, of all modules below the ``module_paths`` of a profile (DuckDB's); what dbt
    writes into ``target`` is none of them.
    """
    folders = cast("list[str]", getattr(credentials, "module_paths", None) or [])
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in _list_modules(folder, Path(target).resolve())
    }


def _list_modules(top: str, target: Path) -> Iterator[Path]:
    for folder, names, files in os.walk(top):
        here = Path(folder)
        names[:] = [
            name for name in names if name not in _NOT_OWN and (here / name).resolve() != target
        ]
        yield from (here / name for name in files if name.endswith(".py"))
