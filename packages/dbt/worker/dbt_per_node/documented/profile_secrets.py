"""Secrets of profiles.yml, read from the file: dbt hands its profile to nobody."""

from __future__ import annotations

import os
import re
from typing import Any, Iterator, List

import yaml

from ..concealed import names_secret
from .arguments import value_of

_VARIABLE = re.compile(r"env_var\(\s*['\"](\w+)['\"]")


def profile_secrets(args: List[str]) -> List[str]:
    """Values under the names of secrets, of all profiles; variables that stand there included.

    https://docs.getdbt.com/docs/core/connect-data-platform/profiles.yml
    """
    folders = (
        value_of(args, "--profiles-dir")
        or os.environ.get("DBT_ENGINE_PROFILES_DIR")
        or os.environ.get("DBT_PROFILES_DIR"),
        os.getcwd(),
        os.path.expanduser("~/.dbt"),
    )
    for folder in folders:
        path = os.path.join(folder or "", "profiles.yml")
        if folder and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return _read(file.read())
    return []


def _read(text: str) -> List[str]:
    try:
        return list(_secrets_in(yaml.safe_load(text)))
    except yaml.YAMLError:
        return []  # dbt can't read it either, and says so


def _secrets_in(value: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        return
    for key, inner in value.items():
        if isinstance(inner, str) and names_secret(str(key)):
            yield inner
            yield from (os.environ.get(name, "") for name in _VARIABLE.findall(inner))
        yield from _secrets_in(inner)
