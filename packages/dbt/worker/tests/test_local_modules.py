from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from dbt_per_node.local_modules import read_local_modules

if TYPE_CHECKING:
    from pathlib import Path

    from dbt.adapters.contracts.connection import Credentials


def _read(folder: Path) -> dict[str, str]:
    credentials = SimpleNamespace(module_paths=[str(folder)])
    return read_local_modules(cast("Credentials", credentials), str(folder / "target"))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def test_a_module_that_was_edited_has_another_digest(tmp_path: Path) -> None:
    _write(tmp_path / "tides" / "moon.py", "PULL = 1")
    before = _read(tmp_path)
    _write(tmp_path / "tides" / "moon.py", "PULL = 2")
    assert list(before) == [str(tmp_path / "tides" / "moon.py")]
    assert before != _read(tmp_path)


def test_what_dbt_writes_and_what_was_installed_is_no_module_of_ones_own(tmp_path: Path) -> None:
    for folder in ("target/run", ".venv/lib/site-packages", "__pycache__"):
        _write(tmp_path / folder / "made.py", "")
    assert _read(tmp_path) == {}


def test_a_profile_without_folders_of_modules_has_none() -> None:
    assert read_local_modules(cast("Credentials", SimpleNamespace()), "target") == {}
