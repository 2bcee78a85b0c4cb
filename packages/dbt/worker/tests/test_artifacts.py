from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dbt.contracts.graph.manifest import Manifest

from dbt_per_node.artifacts import keep_manifest, remove_half_written

if TYPE_CHECKING:
    import pytest


def test_half_of_an_artifact_is_taken_away_and_a_whole_one_stays(tmp_path: Path) -> None:
    (tmp_path / "run_results.json").write_text('{"results": [{"unique_id": "model.ha')
    (tmp_path / "manifest.json").write_text("{}")
    remove_half_written(str(tmp_path))
    assert [each.name for each in tmp_path.iterdir()] == ["manifest.json"]


def test_where_there_is_none_there_is_nothing_to_do(tmp_path: Path) -> None:
    remove_half_written(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_manifest_is_written_where_nobody_else_writes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def write(at: str) -> None:
        Path(at).write_text("written")

    manifest = Manifest()
    monkeypatch.setattr(manifest, "write", write)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first, second = (Path(keep_manifest(manifest)) for _ in range(2))
    assert first.parent != second.parent
    assert [first.read_text(), second.read_text()] == ["written", "written"]
