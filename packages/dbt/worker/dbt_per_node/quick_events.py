"""dbt's events, made of dictionaries without asking anew what each field of a message is.

An event is read by protobuf from two dictionaries, and a node has thirty of them. protobuf lists
all fields of each message each time: with that, events are a quarter of what a worker does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: By protobuf's number of a type: what a value has to be for the field to be set to it. Source:
#: ``FieldDescriptorProto.Type`` in ``google/protobuf/descriptor.proto``.
_SIMPLE: dict[int, object] = {3: int, 4: int, 5: int, 8: bool, 9: str, 13: int}
_MESSAGE = 11
_REPEATED = 3
_TIME = "google.protobuf.Timestamp"


class QuickReader:
    """Fills a message of protobuf's from a dictionary, and returns it.

    It does what ``read`` does, which is asked whatever is not simple, and whatever is wrong.
    """

    def __init__(self, read: Callable[..., Any]) -> None:
        self._read = read
        self._known: dict[str, dict[str, object]] = {}

    def __call__(
        self,
        values: Mapping[str, object],
        message: Any,  # noqa: ANN401
        *options: object,
        **named: object,
    ) -> Any:  # noqa: ANN401
        if options or named:
            return self._read(values, message, *options, **named)
        descriptor = message.DESCRIPTOR
        kinds = self._known.get(descriptor.full_name)
        if kinds is None:
            kinds = self._known[descriptor.full_name] = _list_kinds(descriptor.fields)
        for name, value in values.items():
            try:
                is_read = self._read_simple(name, value, message, kinds.get(name))
            except Exception:  # noqa: BLE001 - protobuf says it in its own words
                is_read = False
            if not is_read:
                self._read({name: value}, message)
        return message

    def _read_simple(self, name: str, value: Any, message: Any, kind: object) -> bool:  # noqa: ANN401
        if kind is _TIME and isinstance(value, str):
            inner = getattr(message, name)
            inner.SetInParent()
            inner.FromJsonString(value)
        elif kind is dict and isinstance(value, dict):
            inner = getattr(message, name)
            inner.SetInParent()
            self(cast("dict[str, object]", value), inner)
        elif kind is type(value):
            setattr(message, name, value)
        else:
            return False
        return True


def _list_kinds(fields: Iterable[Any]) -> dict[str, object]:
    """By field: what a value has to be, a dictionary to be read as a message of its own."""
    kinds: dict[str, object] = {}
    for field in fields:
        # ``label`` is deprecated where there is the other.
        is_repeated = (
            field.is_repeated if hasattr(field, "is_repeated") else field.label == _REPEATED
        )
        if is_repeated or field.containing_oneof is not None:
            continue
        if field.type != _MESSAGE:
            kinds[field.name] = _SIMPLE.get(field.type)
        elif field.message_type.full_name == _TIME:
            kinds[field.name] = _TIME
        elif not field.message_type.full_name.startswith("google."):
            kinds[field.name] = dict
    return kinds
