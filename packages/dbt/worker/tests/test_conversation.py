from __future__ import annotations

import json
import os
import signal
import threading
from typing import TYPE_CHECKING

import pytest

from dbt_per_node.batch_progress import BatchProgress
from dbt_per_node.changes import Changes
from dbt_per_node.conversation import Conversation
from dbt_per_node.frames import Frame, NodeFrame, NoPlace
from dbt_per_node.messages import Crashed, HostMessage, Log, PythonFailure, Unexecuted
from dbt_per_node.wire import ProtocolError, write_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dbt_per_node.relation_changes import RelationChange
    from dbt_per_node.worker_process import Assignment

FAILURE = PythonFailure("KeyError", "'a'", "Traceback", None, None, False, None)


class Puppet:
    """A worker that does with a node what the test says."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.results, self._wake = os.pipe()
        self.unique_id: str | None = None
        self.is_up = True
        self.did: list[str] = []
        self.changes: list[RelationChange] = []
        self._frames: list[Frame] = []

    def assign(self, assignment: Assignment) -> None:
        self.unique_id = assignment.unique_id
        self.may_retire = assignment.may_retire
        self.did.append(f"run {assignment.unique_id} as {assignment.number}")

    def add_changes(self, changes: Changes) -> None:
        self.changes += changes.relations

    def cancel(self) -> None:
        self.did.append(f"cancel {self.unique_id}")

    def kill(self) -> None:
        self.did.append(f"kill {self.unique_id}")

    def finish(self, *changes: RelationChange) -> None:
        """Ends its node."""
        assert self.unique_id is not None
        self._tell(NodeFrame(Crashed(self.unique_id, FAILURE), Changes(changes)))

    def come_up(self) -> None:
        self.is_up = True
        self._tell(Log(unique_id=None, level="info", message="up"))

    def find_no_place(self) -> None:
        """Gets no connection for its node."""
        assert self.unique_id is not None
        self._tell(NoPlace(self.unique_id, "too many clients already"))

    def _tell(self, frame: Frame) -> None:
        self._frames.append(frame)
        os.write(self._wake, b".")

    def die(self) -> None:
        # Said first: who reads may be there at once.
        wake, self._wake = self._wake, -1
        os.close(wake)

    def read(self) -> list[Frame] | None:
        return [self._frames.pop(0) for _ in os.read(self.results, 64)] or None

    def end(self) -> int:
        os.close(self.results)
        if self._wake != -1:
            os.close(self._wake)
            return 0
        return signal.SIGKILL


class Line:
    """A channel whose other end the test holds."""

    def __init__(self) -> None:
        self.incoming, self._say = os.pipe()
        self._heard: list[dict[str, object]] = []
        self._news = threading.Condition()

    def send(self, message: HostMessage) -> None:
        with self._news:
            self._heard.append(json.loads(write_line(message)))
            self._news.notify_all()

    def say(self, **message: object) -> None:
        os.write(self._say, json.dumps(message).encode() + b"\n")

    def hang_up(self) -> None:
        os.close(self._say)

    def hear(self, kind: str, count: int = 1) -> list[dict[str, object]]:
        """Waits until so many messages of a kind have come, and returns them."""

        def heard() -> list[dict[str, object]]:
            return [message for message in self._heard if message["type"] == kind]

        with self._news:
            assert self._news.wait_for(lambda: len(heard()) >= count, timeout=10)
            return heard()


class PuppetBuild:
    def __init__(self) -> None:
        self.channel = Line()
        self.existing = ["model.there"]
        self.database: str | None = None
        self.files: list[str] = []
        self.batches = BatchProgress({}, None)
        self.record = self
        self.left_out: list[Unexecuted] = []

    def take(self, frame: NodeFrame) -> HostMessage:
        assert isinstance(frame.outcome, Crashed)
        return frame.outcome

    def leave_out(self, unexecuted: list[Unexecuted]) -> None:
        self.left_out += unexecuted

    def may_be_repeated(self, unique_id: str) -> bool:
        return unique_id != "added"

    def settle(self) -> None:
        """Has nothing that a later worker would start from."""


class Scene:
    """A conversation that goes on in a thread, with two workers."""

    def __init__(self) -> None:
        self.build = PuppetBuild()
        self.line = self.build.channel
        self.first, self.second, self.third = Puppet(1), Puppet(2), Puppet(3)
        self.raised: list[Exception] = []
        self._thread = threading.Thread(target=self._hold, daemon=True)
        self._thread.start()

    def finish(self) -> None:
        self.line.say(type="finish", unexecuted=[])
        self.over()

    def over(self) -> None:
        self._thread.join(10)
        assert not self._thread.is_alive()

    def _hold(self) -> None:
        workers = [self.first, self.second]
        conversation = Conversation(self.build, workers, lambda _: self.third)
        try:
            conversation.hold()
        except Exception as error:
            self.raised.append(error)


@pytest.fixture
def scene() -> Iterator[Scene]:
    scene = Scene()
    yield scene
    scene.over()


def test_nodes_are_handed_out_first_come_first_served(scene: Scene) -> None:
    [ready] = scene.line.hear("ready")
    there = {"existing": ["model.there"], "database": None, "files": []}
    assert ready == {"type": "ready", "workers": [1, 2], **there}
    scene.line.say(type="run", uniqueIds=["a", "b", "c"])
    scene.line.hear("started", 2)
    scene.first.finish()
    assert [each["uniqueId"] for each in scene.line.hear("started", 3)] == ["a", "b", "c"]
    assert scene.first.did == ["run a as 1", "run c as 3"]
    scene.first.finish()
    scene.second.finish()
    scene.line.hear("crashed", 3)
    scene.finish()
    assert scene.raised == []


def test_a_node_is_withdrawn_while_it_waits_and_cancelled_once_it_runs(scene: Scene) -> None:
    scene.line.say(type="run", uniqueIds=["a", "b", "c"])
    scene.line.hear("started", 2)
    scene.line.say(type="cancel", uniqueId="c")
    assert scene.line.hear("withdrawn")[0]["uniqueId"] == "c"
    scene.line.say(type="cancel", uniqueId="b")
    scene.line.say(type="kill", uniqueId="b")
    scene.line.say(type="cancel", uniqueId="nobody's")
    scene.first.finish()
    scene.line.hear("crashed")
    scene.second.finish()
    scene.line.hear("crashed", 2)
    scene.finish()
    assert scene.second.did == ["run b as 2", "cancel b", "kill b"]


def test_what_a_node_did_to_relations_the_other_workers_hear(scene: Scene) -> None:
    scene.line.say(type="run", uniqueIds=["a"])
    scene.line.hear("started")
    scene.first.finish(("drop", ("berths",), {}))
    scene.line.hear("crashed")
    scene.finish()
    assert scene.first.changes == []
    assert scene.second.changes == [("drop", ("berths",), {})]


def test_a_worker_that_dies_with_what_might_be_added_twice_ends_that(scene: Scene) -> None:
    scene.line.say(type="run", uniqueIds=["added"])
    scene.line.hear("started")
    scene.first.die()
    [died] = scene.line.hear("worker-died")
    assert (died["uniqueId"], died["isFinal"]) == ("added", True)
    scene.finish()


def test_a_worker_that_dies_is_told_of_with_its_node_and_replaced(scene: Scene) -> None:
    scene.line.say(type="run", uniqueIds=["a"])
    scene.line.hear("started")
    scene.first.die()
    [died] = scene.line.hear("worker-died")
    assert died == {
        "type": "worker-died",
        "uniqueId": "a",
        "pid": 1,
        "signal": 9,
        "isFinal": False,
    }
    scene.line.say(type="run", uniqueIds=["b", "c"])
    assert [each["pid"] for each in scene.line.hear("started", 3)] == [1, 2, 3]
    scene.second.finish()
    scene.third.finish()
    scene.line.hear("crashed", 2)
    scene.finish()
    assert scene.third.did == ["run c as 3"]


def test_what_waits_for_a_worker_that_still_starts_has_not_started(scene: Scene) -> None:
    scene.first.is_up = scene.second.is_up = False
    scene.line.say(type="run", uniqueIds=["a", "b"])
    scene.second.come_up()
    [started] = scene.line.hear("started")
    assert (started["uniqueId"], started["pid"]) == ("a", 2)
    scene.line.say(type="cancel", uniqueId="b")
    scene.line.hear("withdrawn")
    scene.second.finish()
    scene.line.hear("crashed")
    scene.finish()
    assert scene.first.did == []


def test_a_worker_that_dies_before_it_is_up_takes_the_next_node_with_it(scene: Scene) -> None:
    scene.first.is_up = scene.second.is_up = False
    scene.line.say(type="run", uniqueIds=["a", "b"])
    scene.first.die()
    [died] = scene.line.hear("worker-died")
    assert (died["uniqueId"], died["pid"]) == ("a", 1)
    # The replacement is up, and has the other one.
    scene.line.hear("started", 2)
    scene.third.finish()
    scene.line.hear("crashed")
    scene.finish()
    assert scene.third.did == ["run b as 1"]


def test_a_worker_that_gets_no_connection_leaves_its_node_to_the_others(scene: Scene) -> None:
    scene.line.say(type="run", uniqueIds=["a", "b", "c"])
    scene.line.hear("started", 2)
    scene.second.find_no_place()
    [line] = scene.line.hear("log")
    assert line["message"] == "too many clients already: from here 1 node at a time."
    scene.first.finish()
    scene.line.hear("started", 3)
    scene.first.finish()
    scene.line.hear("started", 4)
    assert scene.first.did == ["run a as 1", "run b as 2", "run c as 3"]
    # The last one is to say what it meets.
    assert not scene.first.may_retire
    scene.first.finish()
    scene.line.hear("crashed", 3)
    scene.finish()


def test_when_the_orchestrator_is_gone_what_runs_is_cancelled_and_no_result_is_written(
    scene: Scene,
) -> None:
    scene.line.say(type="run", uniqueIds=["a", "b", "c"])
    scene.line.hear("started", 2)
    scene.line.hang_up()
    scene.first.finish()
    scene.second.finish()
    scene.over()
    assert scene.first.did == ["run a as 1", "cancel a"]
    assert [type(error) for error in scene.raised] == [ConnectionError]


def test_what_was_not_executed_is_left_out_with_its_reason(scene: Scene) -> None:
    skipped = {"uniqueId": "a", "status": "skipped", "message": None, "isFallback": True}
    scene.line.say(type="finish", unexecuted=[skipped])
    scene.over()
    assert scene.build.left_out == [Unexecuted("a", "skipped", None, is_fallback=True)]


def test_a_message_that_nobody_knows_ends_the_build(scene: Scene) -> None:
    scene.line.say(type="dance")
    scene.over()
    assert [type(error) for error in scene.raised] == [ProtocolError]
