"""Builds the dbt project of the working folder with prefect-dbt, each node a task.

usage: build_project.py --concurrency N

Writes what became of each node to target/prefect_results.json, in the form of dbt's results:
prefect-dbt's own file would be one more thing for it to do in the time that is measured.
"""

import argparse
import json
from pathlib import Path

from prefect import flow
from prefect_dbt import PrefectDbtSettings
from prefect_dbt.core._orchestrator import ExecutionMode, PrefectDbtOrchestrator


@flow
def build_project(concurrency: int) -> None:
    here = Path.cwd()
    orchestrator = PrefectDbtOrchestrator(
        settings=PrefectDbtSettings(project_dir=here, profiles_dir=here),
        execution_mode=ExecutionMode.PER_NODE,
        concurrency=concurrency,
        threads=1,
        raise_on_failure=False,
    )
    nodes = orchestrator.run_build()
    results = [
        {
            "unique_id": id,
            "status": node["status"],
            "message": (node.get("error") or {}).get("message"),
        }
        for id, node in nodes.items()
    ]
    Path("target/prefect_results.json").write_text(json.dumps({"results": results}))


# Each worker is a new interpreter that imports this file.
if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--concurrency", type=int, required=True)
    build_project(parser.parse_args().concurrency)
