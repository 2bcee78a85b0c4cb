from __future__ import annotations

import os
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from dbt_per_node.local_modules import read_local_modules

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
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
    assert list(before) == ["0/tides/moon.py"]
    assert before != _read(tmp_path)


def test_a_project_that_was_moved_has_the_same_modules(tmp_path: Path) -> None:
    for place in ("here", "there"):
        _write(tmp_path / place / "moon.py", "PULL = 1")
    assert _read(tmp_path / "here") == _read(tmp_path / "there")


def test_a_folder_that_is_linked_to_has_its_modules_once(tmp_path: Path) -> None:
    top, shared = tmp_path / "modules", tmp_path / "shared"
    _write(shared / "deep" / "moon.py", "PULL = 1")
    _write(top / "sun.py", "PULL = 3")
    for name in ("tides", "currents", "not-a-name"):
        (top / name).symlink_to(shared)
    (shared / "back").symlink_to(top)
    before = _read(top)
    _write(shared / "deep" / "moon.py", "PULL = 2")
    modules = ["0/currents/back", "0/currents/deep/moon.py", "0/sun.py", "0/tides"]
    assert sorted(before) == modules
    assert before != _read(top)


def test_what_can_not_be_imported_is_no_module(tmp_path: Path) -> None:
    (tmp_path / ".#moon.py").symlink_to("keeper@lighthouse.1")
    os.mkfifo(tmp_path / "pipe.py")
    (tmp_path / "folder.py").mkdir()
    assert _read(tmp_path) == {}


def test_a_folder_that_is_only_to_be_listed_has_no_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path / "shut" / "not-a-name" / "moon.py", "PULL = 1")
    is_symlink = type(tmp_path).is_symlink

    def refuse(path: Path) -> bool:
        if path.parent.name == "shut":
            raise PermissionError
        return is_symlink(path)

    monkeypatch.setattr(type(tmp_path), "is_symlink", refuse)
    assert _read(tmp_path) == {}


def test_what_dbt_writes_and_what_was_installed_is_no_module_of_ones_own(tmp_path: Path) -> None:
    for folder in ("target/run", ".venv/lib/site-packages", "__pycache__"):
        _write(tmp_path / folder / "made.py", "")
    assert _read(tmp_path) == {}


def test_a_profile_without_folders_of_modules_has_none() -> None:
    assert read_local_modules(cast("Credentials", SimpleNamespace()), "target") == {}
