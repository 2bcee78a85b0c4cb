from collections.abc import Mapping
from typing import Protocol

from dbt.adapters.contracts.connection import Credentials

class Profile:
    credentials: Credentials
    threads: int

class Variables(Protocol):
    def to_dict(self) -> dict[str, object]: ...

class RuntimeConfig(Profile):
    profile_name: str
    target_name: str
    project_name: str
    project_root: str
    target_path: str
    project_target_path: str
    version: object
    vars: Variables
    cli_vars: dict[str, object]
    dispatch: list[dict[str, object]]
    def load_dependencies(self) -> Mapping[str, RuntimeConfig]: ...
