"""Entry: run as ``python -m dbt_per_node`` would; the protocol is on stdin and stdout."""

from __future__ import annotations

import atexit
import gc
import os
import sys

from .channel import Channel, read_message
from .errors import describe_error
from .garbage import collect_nothing
from .messages import Failed, Finished, Open
from .wire import ProtocolError


def main() -> int:
    """Serves one build. Returns the exit status."""
    channel = Channel()
    try:
        opening = _read_opening(channel)
        if opening is None:
            return 1
        collect_nothing()
        # Importing dbt takes seconds; the pipes are in place before it starts.
        from .serve import serve

        recorded = serve(channel, opening)
    except BaseException as error:  # noqa: BLE001 - the orchestrator must know, whatever it is
        channel.send(Failed(describe_error(error)))
        return 1
    channel.send(Finished(recorded))
    return 0


def _read_opening(channel: Channel) -> Open | None:
    message = read_message(channel.incoming)
    if message is None or isinstance(message, Open):
        return message
    raise ProtocolError(f"A build is opened before anything else, not told {message}.")


def leave(status: int) -> None:
    """Ends the process as ``sys.exit`` does, but without taking every object apart on the way.

    Databases are closed by what libraries registered for the end, unless an error that was raised
    in them still has them: then DuckDB's tables stay in its log, outside of the file. After that
    there is nothing of worth in memory, and to walk through all of it takes longer than to run a
    small node.
    """
    atexit._run_exitfuncs()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
    gc.collect()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


leave(main())
