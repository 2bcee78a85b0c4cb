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
    their folder there and the path in it; what dbt writes into ``target`` is none of them. Of a
    folder that is there by two names, the second stands for the first.
    """
    folders = cast("list[str]", getattr(credentials, "module_paths", None) or [])
    return {
        f"{number}/{name}": digest
        for number, folder in enumerate(folders)
        for name, digest in _read_below(Path(folder), Path(target).resolve())
    }


def _read_below(top: Path, target: Path) -> Iterator[tuple[str, str]]:
    places: dict[Path, str] = {}
    for folder, names, files in os.walk(top, followlinks=True):
        here = Path(folder)
        path = here.relative_to(top).as_posix()
        known = places.setdefault(here.resolve(), path)
        if known != path:  # by a link, which may also lead back to where it lies
            names.clear()
            yield path, known
            continue
        names[:] = sorted(name for name in names if _is_own(here / name, target))
        for file in files:
            if file.endswith(".py") and (digest := _digest(here / file)) is not None:
                yield f"{path}/{file}".removeprefix("./"), digest


def _is_own(folder: Path, target: Path) -> bool:
    """Whether what is below may be imported, and is neither installed nor dbt's. A link may lead
    anywhere, and is gone through only if it is named as modules are.
    """
    is_named = folder.name.isidentifier() or not _is_link(folder)
    return folder.name not in _NOT_OWN and is_named and folder.resolve() != target


def _is_link(folder: Path) -> bool:
    """Whether it may be one: in a folder that is only to be listed, nothing can be told."""
    try:
        return folder.is_symlink()
    except PermissionError:
        return True


def _digest(path: Path) -> str | None:
    """``None`` for what nothing can be imported from: an editor's lock, a pipe, what is gone or is
    not to be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    except (FileNotFoundError, PermissionError):
        return None
