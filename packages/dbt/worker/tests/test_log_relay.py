from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from dbt_per_node.log_relay import LogRelay

if TYPE_CHECKING:
    from dbt_per_node.messages import Log


@dataclass
class Info:
    level: str
    msg: str
    name: str = "Note"


@dataclass
class Event:
    info: Info
    data: object = field(default_factory=SimpleNamespace)


@pytest.fixture
def sent() -> list[Log]:
    return []


def test_a_line_is_of_the_node_that_it_names_or_else_of_the_threads_or_else_of_dbts(
    sent: list[Log],
) -> None:
    known: dict[str, object] = {}
    relay = LogRelay(sent.append, "info", lambda: known)
    event = Event(Info("info", "a line"))
    relay(event)
    known["unique_id"] = "model.batch"
    relay(event)
    relay.set_node("model.thread")
    relay(event)
    named = SimpleNamespace(node_info=SimpleNamespace(unique_id="model.named"))
    relay(Event(Info("warn", "a line"), named))
    assert [log.unique_id for log in sent] == [None, "model.batch", "model.thread", "model.named"]


def test_debug_lines_come_on_demand_and_empty_ones_never(sent: list[Log]) -> None:
    for relay in (LogRelay(sent.append, "info"), LogRelay(sent.append, "debug")):
        relay(Event(Info("debug", "deep")))
        relay(Event(Info("info", "  ")))
        relay.say("debug", "ours")
    assert [log.message for log in sent] == ["deep", "ours"]


def test_what_ends_dbt_is_no_line_as_well(sent: list[Log]) -> None:
    LogRelay(sent.append, "debug")(Event(Info("error", "it broke", "MainEncounteredError")))
    assert sent == []


def test_the_first_exception_of_a_batch_is_kept_and_told_once(sent: list[Log]) -> None:
    relay = LogRelay(sent.append, "info")
    relay.set_node("model.batched")
    for reason in ("first", "second"):
        try:
            raise ValueError(reason)
        except ValueError:
            relay(Event(Info("error", reason, "GenericExceptionOnRun")))
    raised = relay.take_raised("model.batched")
    assert raised is not None
    assert raised.message == "first"
    assert relay.take_raised("model.batched") is None
