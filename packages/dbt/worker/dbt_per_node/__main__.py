"""Entry: ``python -m dbt_per_node``; the protocol is on stdin and stdout."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from .protocol import Channel, read_message


def main() -> int:
    """Serve one build. Returns the exit status."""
    channel = Channel()
    from .errors import error_as_data

    try:
        opening = read_message(channel.incoming)
        if opening is None:
            return 1
        # Importing dbt and reading a project makes hundreds of thousands of objects that stay; to
        # look for garbage among them time and again costs a tenth of the start.
        gc.disable()
        # Importing dbt takes seconds; the pipes are in place before it starts.
        from .serve import serve

        serve(channel, opening)
    except BaseException as error:  # noqa: BLE001 - the orchestrator must know, whatever it is
        channel.send({"type": "failed", "error": error_as_data(error)})
        return 1
    channel.send({"type": "finished"})
    return 0


def leave(status: int) -> None:
    """Ends the process as ``sys.exit`` does, but without taking every object apart on the way.

    Databases are closed by what libraries registered for the end; after that there is nothing of
    worth in memory, and to walk through all of it takes longer than to run a small node.
    """
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


leave(main())
