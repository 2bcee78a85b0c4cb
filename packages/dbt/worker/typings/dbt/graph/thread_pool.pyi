from collections.abc import Callable
from multiprocessing.pool import ThreadPool
from threading import Thread

class DbtThreadPool(ThreadPool):
    #: Of Python's own pool: its threads.
    _pool: list[Thread]
    def __init__(
        self, processes: int, initializer: Callable[..., None], initargs: list[object]
    ) -> None: ...
    def is_closed(self) -> bool: ...
