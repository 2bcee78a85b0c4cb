from __future__ import annotations

from typing import TYPE_CHECKING

from dbt_per_node.artifacts import remove_half_written

if TYPE_CHECKING:
    from pathlib import Path


def test_half_of_an_artifact_is_taken_away_and_a_whole_one_stays(tmp_path: Path) -> None:
    (tmp_path / "run_results.json").write_text('{"results": [{"unique_id": "model.ha')
    (tmp_path / "manifest.json").write_text("{}")
    remove_half_written(str(tmp_path))
    assert [each.name for each in tmp_path.iterdir()] == ["manifest.json"]


def test_where_there_is_none_there_is_nothing_to_do(tmp_path: Path) -> None:
    remove_half_written(str(tmp_path))
    assert list(tmp_path.iterdir()) == []
