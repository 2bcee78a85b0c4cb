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
    """Digests of all modules below the ``module_paths`` of a profile (DuckDB's), by the number of
    their folder there and the path in it; what dbt writes into ``target`` is none of them.
    """
    folders = cast("list[str]", getattr(credentials, "module_paths", None) or [])
    return {
        f"{number}/{path.relative_to(folder).as_posix()}": digest
        for number, folder in enumerate(folders)
        for path in _list_modules(folder, Path(target).resolve())
        if (digest := _digest(path)) is not None
    }


def _digest(path: Path) -> str | None:
    """``None`` for what nothing can be imported from: an editor's lock, a pipe, what is gone or is
    not to be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    except (FileNotFoundError, PermissionError):
        return None


def _list_modules(top: str, target: Path) -> Iterator[Path]:
    for folder, names, files in os.walk(top):
        here = Path(folder)
        names[:] = [
            name for name in names if name not in _NOT_OWN and (here / name).resolve() != target
        ]
        yield from (here / name for name in files if name.endswith(".py"))
