"""What the whole project's results depend on, and where they stand, as digests.

Digests, because both hold names and values that are nobody else's business.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from dbt.adapters.factory import get_adapter
from dbt.flags import get_flags
from dbt.version import get_installed_version

from .database import describe_place
from .local_modules import read_local_modules

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.config.runtime import RuntimeConfig
    from dbt.contracts.graph.manifest import Manifest

#: Flags that say what is done, where it is told and where it is written, but nothing of what a node
#: is built of. Any other flag of dbt's, also one that this version has not heard of, counts.
_WITHOUT_EFFECT = frozenset(
    (
        *("CACHE_SELECTED_ONLY", "DEBUG", "EXCLUDE", "EXCLUDE_RESOURCE_TYPES", "FAIL_FAST"),
        *("INDIRECT_SELECTION", "INVOCATION_COMMAND", "LOG_CACHE_EVENTS", "LOG_FILE_MAX_BYTES"),
        *("LOG_FORMAT", "LOG_FORMAT_FILE", "LOG_LEVEL", "LOG_LEVEL_FILE", "LOG_PATH"),
        *("PARTIAL_PARSE", "PARTIAL_PARSE_FILE_DIFF", "PARTIAL_PARSE_FILE_PATH", "POPULATE_CACHE"),
        *("PRINT", "PRINTER_WIDTH", "PROFILES_DIR", "PROFILES_DIR_EXISTS_FALSE", "PROJECT_DIR"),
        *("QUIET", "RECORD_TIMING_INFO", "RESOURCE_TYPES", "SELECT", "SELECTOR"),
        *("SEND_ANONYMOUS_USAGE_STATS", "SHOW", "SHOW_RESOURCE_REPORT", "SINGLE_THREADED"),
        *("STATE", "TARGET_PATH", "THREADS", "UPLOAD_TO_ARTIFACTS_INGEST_API", "USE_COLORS"),
        *("USE_COLORS_FILE", "USE_EXPERIMENTAL_PARSER", "VERSION_CHECK", "WARN_ERROR"),
        *("WARN_ERROR_OPTIONS", "WHICH", "WRITE_JSON"),
        # These are told in another way: what the build does with them, or what dbt made of them.
        *("DEFER", "FULL_REFRESH", "PROFILE", "TARGET", "VARS"),
    )
)


#: A variable of the environment by its name.
_VARIABLE = re.compile(r"env_var\s*\(\s*['\"](\w+)['\"]")


@dataclass(frozen=True)
class ProjectFacts:
    """Two digests."""

    #: Of where the database is.
    place: str
    #: Of whatever any node of the project may read of its run.
    context: str


def read_project_facts(config: RuntimeConfig, manifest: Manifest) -> ProjectFacts:
    """Reads them off what dbt has parsed."""
    adapter = get_adapter(config)
    place = describe_place(config.credentials)
    told = dict(config.credentials.connection_info())
    return ProjectFacts(
        place=_digest(place),
        context=_digest(
            {
                "dbt": get_installed_version().to_version_string(),
                "adapter": [adapter.type(), _read_version(adapter)],
                "target": [config.profile_name, config.target_name, told, place],
                "flags": sorted(_read_flags().items()),
                "dispatch": config.dispatch,
                "vars": [config.vars.to_dict(), config.cli_vars],
                "environment": sorted({**read_environment(manifest), **manifest.env_vars}.items()),
                "packages": [
                    (name, str(project.version), project.vars.to_dict())
                    for name, project in sorted(config.load_dependencies().items())
                ],
                "modules": sorted(
                    read_local_modules(config.credentials, config.project_target_path).items()
                ),
            }
        ),
    )


def read_environment(manifest: Manifest) -> dict[str, str | None]:
    """The variables that are named anywhere: dbt knows only of what is read while it parses."""
    texts = [macro.macro_sql for macro in manifest.macros.values()]
    for node in manifest.nodes.values():
        texts.append(str(getattr(node, "raw_code", "")))
        for name in ("pre_hook", "post_hook"):
            hooks = cast("list[object]", getattr(node.config, name, []))
            texts += [str(getattr(hook, "sql", "")) for hook in hooks]
    names = {name for text in texts for name in _VARIABLE.findall(text)}
    return {name: os.environ.get(name) for name in names}


def _read_flags() -> dict[str, object]:
    """What dbt made of command line, environment, project and profile together. One that a command
    does not have is the same as one that is off.
    """
    flags = vars(get_flags())
    return {
        name: str(value)
        for name, value in flags.items()
        if name.isupper() and name not in _WITHOUT_EFFECT and value
    }


def _read_version(adapter: BaseAdapter) -> str:
    package = type(adapter).__module__.rsplit(".", 1)[0]  # dbt.adapters.postgres.impl
    try:
        return str(import_module(f"{package}.__version__").version)
    except (ImportError, AttributeError):
        return "unknown"


def _digest(value: object) -> str:
    # Not as JSON: a variable's keys may be of any kind, and have an order that Jinja goes by.
    return hashlib.sha256(repr(value).encode()).hexdigest()
