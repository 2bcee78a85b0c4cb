"""What the whole project's results depend on, and where they stand, as digests.

Digests, because both hold names and values that are nobody else's business.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, Dict

from dbt.adapters.factory import get_adapter
from dbt.flags import get_flags
from dbt.version import get_installed_version


#: Flags that decide which rows a node is built of.
_FLAGS = ("EMPTY", "SAMPLE", "EVENT_TIME_START", "EVENT_TIME_END")


def project_facts(task: Any) -> Dict[str, str]:
    """``place``: the database; ``context``: whatever any node of the project may read of its run."""
    config = task.config
    adapter = get_adapter(config)
    connection = dict(config.credentials.connection_info())
    return {
        "place": _digest([adapter.type(), connection]),
        "context": _digest(
            {
                "dbt": get_installed_version().to_version_string(),
                "adapter": [adapter.type(), _version_of(adapter)],
                "target": [config.profile_name, config.target_name, connection],
                "flags": [getattr(get_flags(), name, None) for name in _FLAGS],
                "vars": [config.vars.to_dict(), config.cli_vars],
                "environment": dict(task.manifest.env_vars),
                "packages": {
                    name: str(project.version)
                    for name, project in config.load_dependencies().items()
                },
            }
        ),
    }


def _version_of(adapter: Any) -> str:
    package = type(adapter).__module__.rsplit(".", 1)[0]  # dbt.adapters.postgres.impl
    try:
        return str(__import__(f"{package}.__version__", fromlist=["version"]).version)
    except (ImportError, AttributeError):
        return "unknown"


def _digest(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()
