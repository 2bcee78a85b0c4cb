"""Entry of a worker that starts from nothing, with its pipes and its place as numbers."""

from __future__ import annotations

import os
import sys

from .late_methods import have_late_methods
from .process_lock import have_locks_by_fork
from .spared import spared


def main(told: list[int]) -> None:
    """Serves nodes until the host hangs up."""
    have_locks_by_fork()
    have_late_methods()
    with spared():
        from .spawned import serve
    from .worker_process import Pipes, Place

    serve(Pipes(*told[:3]), Place(*told[3:]))


main([int(each) for each in sys.argv[1:]])
os._exit(0)
