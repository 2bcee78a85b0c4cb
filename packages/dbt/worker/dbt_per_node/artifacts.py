"""What dbt leaves in its target folder."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

_ARTIFACTS = ("run_results.json", "manifest.json")


def keep_manifest(manifest: Manifest) -> str:
    """Writes a manifest where nobody else writes, and returns the path; its reader is to remove the
    folder.

    What dbt has written into the target folder is not looked at: two builds that share it write
    into one another's file, and what is left may begin and end like either.
    """
    kept = Path(tempfile.mkdtemp(prefix="dbt-per-node-")) / "manifest.json"
    manifest.write(str(kept))
    return str(kept)


def remove_half_written(target_folder: str) -> None:
    """Takes away artifacts that a full disk has cut off: nobody is to read half of one, and
    without results a ``retry`` goes by the journal.
    """
    for name in _ARTIFACTS:
        path = Path(target_folder) / name
        if not path.exists():
            continue
        try:
            json.loads(path.read_bytes())
        except ValueError:
            path.unlink()
