"""Ends the query of the main thread when an interrupt comes.

Python runs a signal's handler in the main thread only, which is inside the driver, in C, until the
very query ends that is to be given up. What the signal wakes here is another thread.
"""

from __future__ import annotations

import contextvars
import os
import signal
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

    from dbt.adapters.base import BaseAdapter


@contextmanager
def cancelled_when_interrupted(adapter: BaseAdapter) -> Generator[None]:
    """Has dbt's adapter cancel what is open when the process is interrupted. The interrupt is then
    raised, also where it is ignored otherwise.
    """
    signals, wake = os.pipe()
    os.set_blocking(wake, False)

    def listen() -> None:
        while number := os.read(signals, 1)[0]:
            if number == signal.SIGINT and adapter.is_cancelable():
                # What has just ended, or is just being closed, is no query to end.
                with suppress(Exception), adapter.connection_named("master"):
                    adapter.cancel_open_connections()

    context = contextvars.copy_context()
    listener = threading.Thread(target=context.run, args=(listen,), daemon=True)
    listener.start()
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    previous = signal.set_wakeup_fd(wake)
    try:
        yield
    finally:
        signal.set_wakeup_fd(previous)
        signal.signal(signal.SIGINT, handler)
        os.write(wake, b"\0")
        listener.join()
        os.close(signals)
        os.close(wake)
