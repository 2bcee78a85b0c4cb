"""What the whole project's results depend on, and where they stand, as digests.

Digests, because both hold names and values that are nobody else's business.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from dbt.adapters.factory import get_adapter
from dbt.flags import get_flags
from dbt.version import get_installed_version

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.config.runtime import RuntimeConfig

#: Flags that decide which rows a node is built of.
_FLAGS = ("EMPTY", "SAMPLE", "EVENT_TIME_START", "EVENT_TIME_END")


@dataclass(frozen=True)
class ProjectFacts:
    """Two digests."""

    #: Of the database.
    place: str
    #: Of whatever any node of the project may read of its run.
    context: str


def read_project_facts(config: RuntimeConfig, variables: dict[str, object]) -> ProjectFacts:
    """``variables`` are those of the environment that the project reads."""
    adapter = get_adapter(config)
    connection = dict(config.credentials.connection_info())
    return ProjectFacts(
        place=_digest([adapter.type(), connection]),
        context=_digest(
            {
                "dbt": get_installed_version().to_version_string(),
                "adapter": [adapter.type(), _read_version(adapter)],
                "target": [config.profile_name, config.target_name, connection],
                "flags": [getattr(get_flags(), name, None) for name in _FLAGS],
                "vars": [config.vars.to_dict(), config.cli_vars],
                "environment": variables,
                "packages": {
                    name: str(project.version)
                    for name, project in config.load_dependencies().items()
                },
            }
        ),
    )


def _read_version(adapter: BaseAdapter) -> str:
    package = type(adapter).__module__.rsplit(".", 1)[0]  # dbt.adapters.postgres.impl
    try:
        return str(import_module(f"{package}.__version__").version)
    except (ImportError, AttributeError):
        return "unknown"


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
