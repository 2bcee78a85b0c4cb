"""A lock that processes share and that dies with whoever holds it.

dbt's connection managers have one, of ``multiprocessing``; adapters hold it while a query runs
(dbt-redshift drops under it). If one of forked workers is killed with it, all others wait for ever.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
import threading
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import get_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import TracebackType


class ProcessLock:
    """What ``multiprocessing.RLock`` is, by the kernel's own locks of a file.

    They are POSIX's, which are a process's own, also on a descriptor that it inherited.
    """

    def __init__(self, file: int) -> None:
        self._file = file
        self._mine = threading.RLock()
        self._depth = 0
        self._passing: int | None = None

    @contextmanager
    def passed(self) -> Generator[None]:
        """Lets this thread through whoever holds it: it cancels the query that is waited for."""
        self._passing = threading.get_ident()
        try:
            yield
        finally:
            self._passing = None

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Takes it, as often as one likes within a thread."""
        if self._passing == threading.get_ident():
            return True
        if not self._mine.acquire(block, -1 if timeout is None else timeout):
            return False
        if self._depth == 0:
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | (0 if block else fcntl.LOCK_NB))
            except (BlockingIOError, PermissionError):  # systems differ in which it is
                self._mine.release()
                return False
        self._depth += 1
        return True

    def release(self) -> None:
        """Gives it back, once for each time that it was taken."""
        if self._passing == threading.get_ident():
            return
        self._depth -= 1
        if self._depth == 0:
            fcntl.lockf(self._file, fcntl.LOCK_UN)
        self._mine.release()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def have_locks_by_fork() -> None:
    """Before dbt is imported: has it make its locks by the context "fork". It sends them nowhere,
    and by the context that it takes Python keeps a process to clean up after them, of 6 MiB.
    """
    if hasattr(os, "fork"):
        # A dbt that has it elsewhere just takes more; one that isn't there is missed soon enough.
        with suppress(ImportError):
            setattr(import_module("dbt.mp_context"), "_MP_CONTEXT", get_context("fork"))  # noqa: B010


def make_lock_file() -> int:
    """The descriptor of a new file for processes to lock. It has no name: however they end, it is
    gone with the last of them.
    """
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())
