"""What dbt leaves in its target folder."""

from __future__ import annotations

import json
from pathlib import Path

_ARTIFACTS = ("run_results.json", "manifest.json")


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
