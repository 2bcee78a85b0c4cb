"""Stores tables as files, one a harbour."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class StoredTable:
    code: str
    waters: list
    computed_at: datetime


class TableCache:
    """Tables by harbour, in memory and on disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._tables: dict[str, StoredTable] = {}

    def get(self, code: str) -> StoredTable | None:
        return self._tables.get(code)

    def put(self, code: str, waters: list, *, computed_at: datetime) -> StoredTable:
        table = StoredTable(code, waters, computed_at)
        self._tables[code] = table
        summary = {"code": code, "waters": len(waters), "computed_at": computed_at.isoformat()}
        (self._folder / f"{code}.json").write_text(json.dumps(summary))
        return table
