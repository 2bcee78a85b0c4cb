from __future__ import annotations

from pathlib import Path

import pytest
from dbt.contracts.graph.manifest import Manifest

from dbt_per_node.artifacts import keep_manifest, remove_half_written


def test_half_of_an_artifact_is_taken_away_and_a_whole_one_stays(tmp_path: Path) -> None:
    (tmp_path / "run_results.json").write_text('{"results": [{"unique_id": "model.ha')
    (tmp_path / "manifest.json").write_text("{}")
    remove_half_written(str(tmp_path))
    assert [each.name for each in tmp_path.iterdir()] == ["manifest.json"]


def test_where_there_is_none_there_is_nothing_to_do(tmp_path: Path) -> None:
    remove_half_written(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ('{"metadata": {"invocation_id": "ours"}, "nodes": 1}', "nodes"),
        ('{"metadata": {"invocation_id": "theirs"}, "nodes": 1}', "written"),
        ('{"metadata": {"invocation_id": "ours"}, "nod', "written"),
        (None, "written"),
    ],
)
def test_a_manifest_is_dbts_own_if_nobody_else_wrote_there_and_else_written_anew(
    tmp_path: Path, found: str | None, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "manifest.json"
    if found is not None:
        path.write_text(found)

    def write(at: str) -> None:
        Path(at).write_text("written")

    manifest = Manifest()
    monkeypatch.setattr(manifest, "write", write)
    own = Path(keep_manifest(manifest, str(path), "ours"))
    assert kept in own.read_text()
    assert own.parent != tmp_path
