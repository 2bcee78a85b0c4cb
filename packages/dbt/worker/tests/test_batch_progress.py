from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from dbt.artifacts.schemas.batch_results import BatchResults

from dbt_per_node.batch_progress import BatchProgress
from dbt_per_node.frames import BatchesDone

if TYPE_CHECKING:
    from pathlib import Path

    from dbt.artifacts.schemas.batch_results import BatchType

ONE, TWO = (f"2020-01-0{day}" for day in (1, 2))


def batch(day: str) -> BatchType:
    return datetime.fromisoformat(day), datetime.fromisoformat(day)


def test_an_attempt_goes_on_where_the_last_one_has_failed() -> None:
    progress = BatchProgress({}, None)
    progress.note(BatchesDone("model.a", [batch(ONE)], [batch(TWO)]))
    previous = progress.find_previous("model.a")
    assert previous is not None
    assert (previous.successful, previous.failed) == ([batch(ONE)], [batch(TWO)])


def test_without_a_batch_that_succeeded_or_one_that_is_left_a_model_begins_anew() -> None:
    progress = BatchProgress({"model.a": BatchResults([], [batch(ONE)])}, None)
    progress.keep("model.b", BatchResults([batch(ONE)], []))
    assert [progress.find_previous(each) for each in ("model.a", "model.b", "model.c")] == [
        None
    ] * 3


def test_each_step_is_a_line_of_a_file_that_begins_with_the_build(tmp_path: Path) -> None:
    file = tmp_path / "dbt_per_node" / "batches.jsonl"
    file.parent.mkdir()
    file.write_text("of an earlier build")
    progress = BatchProgress({"model.a": BatchResults([], [batch(ONE)])}, str(tmp_path))
    progress.note(BatchesDone("model.a", [batch(ONE)], []))
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(len(each["successful"]), len(each["failed"])) for each in lines] == [(0, 1), (1, 0)]
