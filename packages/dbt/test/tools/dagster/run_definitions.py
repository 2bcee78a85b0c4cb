"""Materializes the assets of definitions.py in a Dagster of its own, and prints what it then knows.

usage: run_definitions.py [ASSET...]
"""

import json
import sys

import dagster as dg
from definitions import dbt

instance = dg.DagsterInstance.ephemeral()
selection = [dg.AssetKey(name.split("/")) for name in sys.argv[1:]] or None
result = dg.materialize([dbt], instance=instance, selection=selection, raise_on_error=False)
logs = instance.all_logs(result.run_id)
events = [entry for entry in logs if entry.dagster_event]
materializations, checks, ended = {}, {}, None
for entry in events:
    event = entry.dagster_event
    if event.event_type == dg.DagsterEventType.ASSET_MATERIALIZATION:
        metadata = event.materialization.metadata
        materializations[event.asset_key.to_user_string()] = {
            "at": entry.timestamp,
            **{key: value.value for key, value in metadata.items()},
        }
    elif event.event_type == dg.DagsterEventType.ASSET_CHECK_EVALUATION:
        check = event.asset_check_evaluation_data
        key = f"{check.asset_key.to_user_string()}:{check.check_name}"
        checks[key] = {"passed": check.passed, "severity": check.severity.value}
    elif event.event_type in (dg.DagsterEventType.STEP_SUCCESS, dg.DagsterEventType.STEP_FAILURE):
        ended = entry.timestamp
print(
    json.dumps(
        {
            "success": result.success,
            "materializations": materializations,
            "checks": checks,
            "ended": ended,
            "log": [entry.user_message for entry in logs],
        },
        default=str,
    )
)
