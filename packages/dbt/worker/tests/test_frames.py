from __future__ import annotations

import os

from dbt_per_node.changes import Changes
from dbt_per_node.frames import Executed, FrameReader, NodeFrame, read_frame, write_frame
from dbt_per_node.messages import Crashed, Log, PythonFailure

FAILURE = PythonFailure("KeyError", "'a'", "Traceback", None, None, False, None)
FRAMES = [
    Log("model.a", "info", "a line"),
    NodeFrame(Crashed("model.a", FAILURE), Changes([("drop", ("relation",), {})])),
]


def test_frames_survive_a_pipe_in_pieces_of_any_size() -> None:
    incoming, outgoing = os.pipe()
    for frame in FRAMES:
        write_frame(outgoing, frame)
    os.close(outgoing)
    data = os.read(incoming, 1 << 16)
    os.close(incoming)
    for size in (1, 7, len(data)):
        reader = FrameReader()
        pieces = [data[at : at + size] for at in range(0, len(data), size)]
        assert [frame for piece in pieces for frame in reader.feed(piece)] == FRAMES


def test_one_frame_is_read_and_not_a_byte_more() -> None:
    incoming, outgoing = os.pipe()
    for frame in FRAMES:
        write_frame(outgoing, frame)
    os.close(outgoing)
    assert [read_frame(incoming) for _ in FRAMES] == FRAMES
    assert read_frame(incoming) is None
    os.close(incoming)


def test_a_node_without_changes_of_its_own_changes_nothing() -> None:
    crashed = Crashed("model.a", FAILURE)
    assert not isinstance(NodeFrame(crashed).outcome, Executed)
    assert NodeFrame(crashed).changes == Changes()
