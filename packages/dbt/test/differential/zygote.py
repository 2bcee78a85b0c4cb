"""Has dbt imported and warm, once, and forks for each command: what takes seconds otherwise is there at once.

usage: zygote.py SOCKET PROJECT ADAPTER

A client sends its arguments, folder and environment as a line of JSON, with its standard streams, and
gets the exit status. The child of a fork is a process like any other that has just imported dbt, except
that dbt has once parsed PROJECT in it: so it knows its own schemas and the macros of its adapter.
"""

import array
import contextlib
import gc
import importlib
import json
import os
import runpy
import select
import signal
import socket
import sys
import traceback

import dbt.cli.main
import dbt.task.build
import dbt.task.retry
import dbt.task.seed
import dbt.task.snapshot
import dbt.task.test  # noqa: F401
import dbt_common.tests


def run(request: dict, streams: list[int]) -> int:
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    # What these were before, a file or a pipe, they still take themselves for.
    sys.stdout, sys.stderr = (open(number, "w", closefd=False) for number in (1, 2))
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    command, *rest = request["args"]
    if [command, *rest[:1]] == ["-m", "dbt.cli.main"]:
        command, *rest = ["dbt", *rest[1:]]
    try:
        if command == "dbt":
            sys.argv = ["dbt", *rest]
            dbt.cli.main.cli()
        elif command == "-c":
            sys.path[:0] = ["", *request["env"].get("PYTHONPATH", "").split(":")]
            sys.argv = ["-c", *rest[1:]]
            exec(rest[0], {"__name__": "__main__"})
        elif command == "-m":
            sys.path[:0] = request["env"].get("PYTHONPATH", "").split(":")
            sys.argv = [rest[0]]
            runpy.run_module(rest[0], run_name="__main__", alter_sys=True)
        else:
            sys.argv = [command, *rest]
            sys.path.insert(0, os.path.dirname(command))
            runpy.run_path(command, run_name="__main__")
    except SystemExit as leaving:
        return int(leaving.code or 0)
    return 0


def supervise(connection: socket.socket) -> None:
    """Runs a command in a child, and tells its client how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    data, ancillary, *_ = connection.recvmsg(1 << 20, socket.CMSG_SPACE(3 * 4))
    while not data.endswith(b"\n"):
        data += connection.recv(1 << 20)
    streams = array.array("i")
    streams.frombytes(ancillary[0][2])
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            connection.close()
            status = run(json.loads(data), list(streams))
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    for stream in streams:
        os.close(stream)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    connection.sendall(b"%d" % (status if status >= 0 else 128 - status))


def make_schemas() -> None:
    """dbt makes a schema for each kind of node when it meets the first one, which takes as long as a
    small build; they are kept as long as there are no more than 128.
    """
    modules = ("contracts.graph.nodes", "contracts.graph.unparsed", "artifacts.resources")
    kinds = [each for module in modules for each in vars(sys.modules[f"dbt.{module}"]).items()]
    for name, kind in kinds:
        if name.startswith("Unparsed") or name.endswith(("Node", "Config")):
            with contextlib.suppress(Exception):  # of some no schema can be made
                kind.json_schema()


importlib.import_module(f"dbt.adapters.{sys.argv[3]}")
# As in dbt's own tests: the texts of its macros, a third of each first build, are parsed here alone.
dbt_common.tests.enable_test_caching()
project = ["--project-dir", sys.argv[2], "--profiles-dir", sys.argv[2]]
warmed = dbt.cli.main.dbtRunner().invoke(["--quiet", "--log-level-file", "none", "parse", *project])
if not warmed.success:
    raise SystemExit(f"dbt could not parse {sys.argv[2]}: {warmed.exception}")
make_schemas()
# No collector walks over what all children share.
gc.freeze()
listener = socket.socket(socket.AF_UNIX)
listener.bind(sys.argv[1])
listener.listen()
# Children are nobody's to wait for here. There are no threads: what they hold a fork would keep.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
print("ready", flush=True)
# Who started this holds the other end of standard input.
while listener in select.select([listener, sys.stdin], [], [])[0]:
    connection = listener.accept()[0]
    if os.fork() == 0:
        listener.close()
        try:
            supervise(connection)
        finally:
            os._exit(0)
    connection.close()
# What libraries have registered for the end is of no use here.
os._exit(0)
