"""Methods of dbt's dataclasses, in an interpreter that has not imported dbt yet."""

from __future__ import annotations

import subprocess
import sys

_BEFORE = """
import json, re, sys, types
from dbt_per_node.late_methods import have_late_methods
"""

#: Of each class, the methods as compiled. Left out is what mashumaro makes up by chance, and
#: of classes that are not late in dbt whether they are called by position or by name.
_TELL = """
from mashumaro.config import BaseConfig
from mashumaro.jsonschema.models import JSONSchema
from mashumaro.mixins.dict import DataClassDictMixin

def describe(code, is_exact):
    inner = [each for each in code.co_consts if isinstance(each, types.CodeType)]
    whole = [code.co_names, code.co_varnames, [describe(each, is_exact) for each in inner]]
    if is_exact:
        whole += [code.co_code, [each for each in code.co_consts if each not in inner]]
    return re.sub("[0-9a-f]{32}", "", repr(whole))

def find_kinds(kind):
    return [each for sub in kind.__subclasses__() for each in [sub, *find_kinds(sub)]]

JSONSchema.from_dict(JSONSchema().to_dict())  # refers to itself, and is late as it is
told = {}
for kind in find_kinds(DataClassDictMixin):
    is_lazy = getattr(kind, "Config", BaseConfig).lazy_compilation
    for name in [each for each in vars(kind) if re.match("(__mashumaro_)?(from|to)_", each)]:
        getattr(kind, name)
        method = vars(kind)[name]
        code = getattr(method, "__func__", method).__code__
        place = f"{kind.__module__}.{kind.__qualname__}.{name}"
        told.setdefault(place, []).append([type(method).__name__, describe(code, is_lazy)])
print(json.dumps(told))
"""


def run(script: str) -> str:
    return subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _BEFORE + script], check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def test_all_of_them_are_the_same_as_ever() -> None:
    imports = "import dbt.cli.main, dbt.adapters.postgres, dbt.task.build\n"
    at_once = run(imports + _TELL)
    assert at_once.count("__mashumaro_from_msgpack__") > 200
    assert run(f"have_late_methods()\n{imports}{_TELL}") == at_once


_MADE = """
from dataclasses import dataclass
have_late_methods()
from dbt_common.dataclass_schema import dbtClassMixin
from mashumaro import DataClassDictMixin
@dataclass
class Guest(dbtClassMixin):
    name: str
@dataclass
class Regular(Guest):
    cups: int = 0
    def __post_serialize__(self, data, context=None):
        return {**super().__post_serialize__(data, context), "seen": True}
@dataclass
class Plain(DataClassDictMixin):
    guest: Guest
"""


def test_they_work_from_whatever_end_they_are_called() -> None:
    run(f"""{_MADE}
told = {{"name": "Ada", "cups": 2}}
assert Plain(Regular("Ada", 2)).to_dict() == {{"guest": {{**told, "seen": True}}}}
assert Regular.from_dict(told) == Regular("Ada", 2)
assert Guest.from_msgpack(Regular("Ada", 2).to_msgpack()) == Guest("Ada")
assert Plain.from_dict({{"guest": told}}) == Plain(Guest("Ada"))
assert Regular("Ada").to_dict(omit_none=True) == {{"name": "Ada", "cups": 0, "seen": True}}
""")


def test_one_that_nobody_asks_for_is_not_written() -> None:
    run(f"""{_MADE}
def is_late(name):
    return type(vars(Guest)[name]).__module__ == "dbt_per_node.late_methods"
Guest("Ada").to_dict()
assert [is_late("to_dict"), is_late("from_dict"), is_late("to_msgpack")] == [False, True, True]
""")


def test_another_mashumaro_is_left_alone() -> None:
    run("""
import mashumaro.mixins.dict as mixin
writer = mixin.compile_mixin_packer
del mixin.compile_mixin_unpacker
have_late_methods()
assert mixin.compile_mixin_packer is writer
""")
