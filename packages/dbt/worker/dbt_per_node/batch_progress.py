"""How far each microbatch model of a build has come, for its next attempt and for ``retry``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from dbt.artifacts.schemas.batch_results import BatchResults

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .frames import BatchesDone


class BatchProgress:
    """Keeps it in memory and, line by line, in a file, should the build not live to say so."""

    def __init__(self, earlier: Mapping[str, BatchResults], target_folder: str | None) -> None:
        """``earlier`` is what a retried command had done. Without a folder nothing is written."""
        self._batches = dict(earlier)
        self._folder = None if target_folder is None else Path(target_folder) / "dbt_per_node"
        self._write("w", self._batches)

    def find_previous(self, unique_id: str) -> BatchResults | None:
        """What an earlier attempt has done: the rest is all that is left.

        Without a successful batch the model begins anew, as ``dbt retry`` has it: whether it has to
        be rebuilt from scratch is decided with the first batch.
        """
        batches = self._batches.get(unique_id)
        return batches if batches and batches.successful and batches.failed else None

    def keep(self, unique_id: str, batches: BatchResults) -> None:
        """Keeps dbt's own word, at the end of an attempt."""
        self._batches[unique_id] = batches

    def note(self, done: BatchesDone) -> None:
        """Keeps how far an attempt is while it goes on."""
        batches = BatchResults(done.successful, done.failed)
        self.keep(done.unique_id, batches)
        self._write("a", {done.unique_id: batches})

    def _write(self, mode: str, batches: dict[str, BatchResults]) -> None:
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "batches.jsonl").open(mode) as file:
            for unique_id, each in batches.items():
                file.write(json.dumps({"unique_id": unique_id, **each.to_dict()}) + "\n")
