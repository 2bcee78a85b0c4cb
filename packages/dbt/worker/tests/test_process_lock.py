from __future__ import annotations

import os
import signal
import threading

from dbt.mp_context import get_mp_context

from dbt_per_node.process_lock import ProcessLock, have_locks_by_fork, make_lock_file


def test_a_lock_dies_with_the_process_that_holds_it_and_leaves_no_file() -> None:
    file = make_lock_file()
    assert os.fstat(file).st_nlink == 0
    ready, tell = os.pipe()
    child = os.fork()
    if child == 0:
        ProcessLock(file).acquire()
        os.write(tell, b".")
        signal.pause()
    assert os.read(ready, 1) == b"."
    lock = ProcessLock(file)
    assert not lock.acquire(block=False)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert lock.acquire()
    lock.release()
    os.close(file)


def _pass(lock: ProcessLock, others: list[bool]) -> None:
    with lock.passed(), lock:
        others.append(True)


def test_a_thread_may_take_it_again_and_another_one_may_not() -> None:
    file = make_lock_file()
    lock = ProcessLock(file)
    others: list[bool] = []
    with lock, lock:
        thread = threading.Thread(target=lambda: others.append(lock.acquire(block=False)))
        thread.start()
        thread.join()
    assert others == [False]
    with lock:
        thread = threading.Thread(target=lambda: _pass(lock, others))
        thread.start()
        thread.join()
    assert others == [False, True]
    child = os.fork()
    if child == 0:
        os._exit(0 if ProcessLock(file).acquire(block=False) else 1)
    assert os.waitpid(child, 0)[1] == 0
    os.close(file)


def test_dbt_makes_its_locks_by_fork() -> None:
    have_locks_by_fork()
    assert get_mp_context().get_start_method() == "fork"
