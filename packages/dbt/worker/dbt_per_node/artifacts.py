"""What dbt leaves in its target folder."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

_ARTIFACTS = ("run_results.json", "manifest.json")


#: Bytes in whose midst a manifest says which invocation it is of: dbt begins it with that.
_HEAD = 4096


def keep_manifest(manifest: Manifest, written: str, invocation_id: str) -> str:
    """Puts this invocation's manifest where nobody else writes, and returns the path; its reader is
    to remove the folder.

    What dbt has ``written`` is copied, unless it writes none, or another dbt with the same target
    folder has written its own there since.
    """
    kept = Path(tempfile.mkdtemp(prefix="dbt-per-node-")) / "manifest.json"
    with suppress(OSError):
        text = Path(written).read_bytes()
        if invocation_id.encode() in text[:_HEAD] and text.endswith(b"}"):
            kept.write_bytes(text)
            return str(kept)
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
