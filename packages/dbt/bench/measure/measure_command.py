"""Runs a command and prints, as JSON, what it took together with everything that it started.

usage: measure_command.py LOG COMMAND [ARGUMENT ...]

Whatever the command writes goes to the file LOG. What it started and did not wait for is adopted
and counted too (Linux), but the seconds are those until the command itself ended.
"""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import time

#: From <linux/prctl.h>: orphans become children of this process instead of the system's first.
PR_SET_CHILD_SUBREAPER = 36
#: Seconds that processes without a parent have to end.
GRACE = 30


def main(log: str, command: list) -> None:
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    # An interrupt is for the command to act on. A handler, unlike "ignore", isn't inherited.
    signal.signal(signal.SIGINT, lambda *_: None)
    with open(log, "wb") as output:
        started_at = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        exit_code = process.wait()
        seconds = time.monotonic() - started_at
    wait_for_orphans()
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = usage.ru_utime + usage.ru_stime
    print(json.dumps({"exitCode": exit_code, "seconds": seconds, "processor": processor}))


def wait_for_orphans() -> None:
    signal.signal(signal.SIGALRM, lambda *_: sys.exit("It left a process behind that goes on."))
    signal.alarm(GRACE)
    try:
        while True:
            os.waitpid(-1, 0)
    except ChildProcessError:
        signal.alarm(0)


main(sys.argv[1], sys.argv[2:])
