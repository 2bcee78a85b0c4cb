from __future__ import annotations

import json
import os
from datetime import date

import pytest

from dbt_per_node.channel import LineReader, read_message
from dbt_per_node.messages import (
    DBT_STATUSES,
    READERS,
    Cancel,
    Failed,
    Finish,
    Finished,
    NodeReport,
    Open,
    PythonFailure,
    Recorded,
    Result,
    Run,
    Unexecuted,
    WorkerDied,
)
from dbt_per_node.wire import ProtocolError, one_of, read_line, write_line

OPEN = {
    "type": "open",
    "command": "build",
    "workers": None,
    "isolation": "auto",
    "planOnly": False,
    "isCaching": True,
    "logLevel": "info",
    "args": ["--select", "berths"],
}
KNOWN = [
    (
        OPEN,
        Open(
            command="build",
            args=["--select", "berths"],
            workers=None,
            isolation="auto",
            plan_only=False,
            is_caching=True,
            log_level="info",
        ),
    ),
    ({"type": "run", "uniqueIds": ["model.a", "model.b"]}, Run(["model.a", "model.b"])),
    (
        {
            "type": "finish",
            "unexecuted": [
                {"uniqueId": "model.a", "status": "skipped", "message": None, "isFallback": False}
            ],
        },
        Finish([Unexecuted("model.a", "skipped", None, is_fallback=False)]),
    ),
]


@pytest.mark.parametrize(("line", "message"), KNOWN)
def test_what_the_orchestrator_says_is_read(line: dict[str, object], message: object) -> None:
    assert read_line(json.dumps(line).encode(), READERS) == message


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (b"{", "A line is not JSON"),
        (b"[]", "A message is of type None"),
        (b'{"type": "dance"}', "A message is of type 'dance', which this version does not know."),
        (b'{"type": "run"}', "Run has no uniqueIds."),
        (b'{"type": "kill", "uniqueId": "a", "at": 1}', "Kill has at, which"),
        (b'{"type": "kill", "uniqueId": 4}', "uniqueId of Kill is a str, not 4."),
        (b'{"type": "run", "uniqueIds": ["a", 4]}', "uniqueIds of Run is a list of str"),
        (b'{"type": "run", "uniqueIds": "a"}', "uniqueIds of Run is a list, not 'a'."),
        (b'{"type": "finish", "unexecuted": [4]}', "Unexecuted is an object, not 4."),
        (
            (
                b'{"type":"finish","unexecuted":[{"uniqueId":"a","status":"lost","message":"",'
                b'"isFallback":false}]}'
            ),
            "status of Unexecuted is one of ['skipped', 'error', 'reused'], not 'lost'.",
        ),
        (json.dumps({**OPEN, "workers": True}).encode(), "workers of Open is a int, not True."),
        (json.dumps({**OPEN, "planOnly": 0}).encode(), "planOnly of Open is a bool, not 0."),
    ],
)
def test_what_is_no_message_is_refused_with_what_is_wrong(line: bytes, complaint: str) -> None:
    with pytest.raises(ProtocolError) as raised:
        read_line(line, READERS)
    assert str(raised.value).startswith(complaint)


def test_a_message_is_written_in_the_names_of_the_lines() -> None:
    failure = PythonFailure("KeyError", "'a'", "Traceback", None, None, False, None)
    report = NodeReport(
        unique_id="model.harbour.berths",
        status="error",
        message=None,
        failures=None,
        execution_time=0.5,
        adapter_response={"rows_affected": 4, "until": date(2020, 1, 5)},
        relation_name=None,
        compiled_path=None,
        compiled_code=None,
        batches=None,
        freshness=None,
        is_repeatable=True,
        error=PythonFailure("quay.Broken", "b", "Traceback", "42P01", 3, False, failure),
    )
    written = json.loads(write_line(Result(report)))
    assert written["type"] == "result"
    assert written["report"]["uniqueId"] == "model.harbour.berths"
    # An adapter's own names stay as they are.
    assert written["report"]["adapterResponse"] == {"rows_affected": 4, "until": "2020-01-05"}
    assert written["report"]["error"]["cause"]["isFinal"] is False
    assert json.loads(write_line(Failed(failure)))["error"]["databaseCode"] is None
    died = {"type": "worker-died", "uniqueId": None, "pid": 7, "signal": 9, "isFinal": False}
    assert json.loads(write_line(WorkerDied(None, 7, 9, is_final=False))) == died
    finished = Finished([Recorded("model.a", "success")])
    results = [{"uniqueId": "model.a", "status": "success"}]
    assert json.loads(write_line(finished)) == {"type": "finished", "results": results}


def test_a_status_that_nobody_knows_is_refused() -> None:
    assert one_of(DBT_STATUSES, "partial success", "a status") == "partial success"
    with pytest.raises(ProtocolError, match=r"a status is one of .*, not 'sunk'"):
        one_of(DBT_STATUSES, "sunk", "a status")


def test_lines_are_put_together_from_pieces() -> None:
    reader = LineReader()
    assert reader.feed(b'{"type":"cancel","uni') == []
    assert reader.feed(b'queId":"a"}\n\n{"type":"cancel","uniqueId":"b"}') == [Cancel("a")]
    assert reader.feed(b"\n") == [Cancel("b")]


def test_the_first_message_is_read_and_not_a_byte_more() -> None:
    incoming, outgoing = os.pipe()
    os.write(outgoing, b'{"type":"cancel","uniqueId":"a"}\nrest')
    os.close(outgoing)
    assert read_message(incoming) == Cancel("a")
    assert os.read(incoming, 10) == b"rest"
    assert read_message(incoming) is None
    os.close(incoming)
