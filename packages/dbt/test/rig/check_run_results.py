"""Prints what in a run_results.json is not as the installed dbt's own schema of it says, as JSON.

usage: check_run_results.py FILE
"""

import json
import sys

import jsonschema
from dbt.artifacts.schemas.run import RunResultsArtifact

with open(sys.argv[1]) as file:
    results = json.load(file)
validator = jsonschema.Draft202012Validator(RunResultsArtifact.json_schema())
errors = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(results)]
print(json.dumps({"schema": validator.schema["$id"], "errors": errors}))
