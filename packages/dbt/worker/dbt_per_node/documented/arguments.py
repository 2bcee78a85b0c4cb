"""The flags of ``dbt build`` that the orchestrator sends, for the commands that take fewer."""

from __future__ import annotations

from typing import Iterable, List

_SELECTING = frozenset(
    {
        *("--select", "-s", "--models", "--model", "-m", "--exclude", "--selector", "--state"),
        *("--resource-type", "--resource-types", "--indirect-selection"),
        *("--exclude-resource-type", "--exclude-resource-types"),
    }
)
#: What `build` knows and `test` does not, by the pages of dbt's reference.
_BUILDING = frozenset(
    {
        *("--full-refresh", "-f", "--empty", "--no-empty", "--sample", "--show"),
        *("--event-time-start", "--event-time-end"),
        *("--export-saved-queries", "--no-export-saved-queries"),
        *("--include-saved-query", "--no-include-saved-query"),
    }
)
_EXECUTING = _BUILDING | {"--threads", "--store-failures", "--sqlparse"}


def for_parse(args: List[str]) -> List[str]:
    """Only what says which project, profile and variables are meant, and dbt's global flags."""
    return _without(args, _SELECTING | _EXECUTING)


def for_list(args: List[str]) -> List[str]:
    """The same with the selection."""
    return _without(args, _EXECUTING)


def for_build(args: List[str]) -> List[str]:
    """All but the selection, in whose place the one node comes, and the number of threads."""
    return _without(args, _SELECTING | {"--threads"})


def for_test(args: List[str]) -> List[str]:
    """The same as far as ``test`` knows it."""
    return _without(args, _SELECTING | _BUILDING | {"--threads"})


def for_freshness(args: List[str]) -> List[str]:
    """The same as far as ``source freshness`` knows it."""
    return _without(args, _SELECTING | _BUILDING | {"--threads", "--store-failures"})


def value_of(args: List[str], name: str) -> str:
    """The value of a flag that takes one; empty if it isn't there."""
    for flag, *values in _flags(args):
        if flag.split("=", 1)[0] == name:
            return flag[len(name) + 1 :] or "".join(values)
    return ""


def _without(args: List[str], names: Iterable[str]) -> List[str]:
    kept = [flag for flag in _flags(args) if flag[0].split("=", 1)[0] not in names]
    return [word for flag in kept for word in flag]


def _flags(args: List[str]) -> List[List[str]]:
    """Each flag with its values: dbt's commands take no words that belong to no flag."""
    flags: List[List[str]] = []
    for word in args:
        if word.startswith("-") or not flags:
            flags.append([])
        flags[-1].append(word)
    return flags
