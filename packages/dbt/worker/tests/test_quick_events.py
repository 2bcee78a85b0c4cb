"""What is read quickly is what protobuf reads."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Callable

import pytest

from dbt_per_node.quick_events import QuickReader

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

ParseDict: Callable[..., Any] = import_module("google.protobuf.json_format").ParseDict
NoteMsg = import_module("dbt_common.events.types_pb2").NoteMsg


def list_kinds() -> list[Any]:
    """All messages of all events that dbt and its adapters have."""
    for place in ("dbt_common.events.types", "dbt.adapters.events.types", "dbt.events.types"):
        import_module(place)
    sides = [import_module("dbt_common.events.base_types").BaseEvent]
    for side in sides:
        sides += side.__subclasses__()
    messages: set[ModuleType] = {side.PROTO_TYPES_MODULE for side in sides}
    found: list[Any] = [kind for module in messages for kind in vars(module).values()]
    return [kind for kind in found if hasattr(kind, "DESCRIPTOR") and isinstance(kind, type)]


def fill(descriptor: Any, text: str = "Ÿ", depth: int = 3) -> dict[str, object]:  # noqa: ANN401
    """Something in each field."""
    return {field.name: _fill_field(field, text, depth) for field in descriptor.fields}


def _fill_field(field: Any, text: str, depth: int) -> object:  # noqa: ANN401
    simple: dict[int, object] = {1: 1.5, 2: 1.5, 8: True, 9: text, 14: 0}
    value = simple.get(field.type, 7)
    if field.type == 11:
        name = field.message_type.full_name
        if field.message_type.GetOptions().map_entry:
            return {text: _fill_field(field.message_type.fields_by_name["value"], text, depth)}
        if name == "google.protobuf.Timestamp":
            value = "2026-11-29T20:15:00.123456Z"
        elif name == "google.protobuf.ListValue":
            value = [text]
        elif name.startswith("google.") or depth == 0:
            value = {}
        else:
            value = fill(field.message_type, text, depth - 1)
    return [value, value] if field.is_repeated else value


@pytest.mark.parametrize("text", ["Ÿ", ""])
def test_each_kind_of_event_is_read_as_ever(text: str) -> None:
    kinds = list_kinds()
    assert len(kinds) > 300
    read = QuickReader(ParseDict)
    for kind in kinds:
        values = fill(kind.DESCRIPTOR, text)
        assert read(values, kind()) == ParseDict(values, kind())
        nothing: Mapping[str, object] = dict.fromkeys(values)
        assert read(nothing, kind()) == ParseDict(nothing, kind())


@pytest.mark.parametrize(
    "values",
    [
        {"info": {"msg": "Ÿ", "invocationId": "7", "pid": 7.0, "extra": {}}},
        {"info": {}},
        {"info": {"pid": "7"}},
        {"info": {"ts": "yesterday"}},
        {"info": {"msg": 7}},
        {"info": {"msg": "\ud800"}},
        {"info": {"pid": 1 << 40}},
        {"info": {"pid": True}},
        {"info": {"no_such_field": 7}},
        {"info": "Ÿ"},
        {"no_such_message": {}},
    ],
)
def test_what_is_odd_is_read_and_what_is_wrong_refused_as_ever(values: dict[str, object]) -> None:
    assert tell(QuickReader(ParseDict), values) == tell(ParseDict, values)


def tell(read: Callable[..., Any], values: dict[str, object]) -> object:
    try:
        return read(values, NoteMsg()).SerializeToString(deterministic=True)
    except Exception as error:
        return [type(error), str(error)]
